import {
  diffLines,
  toldFields,
  type FieldChange,
  type LineChange,
  type PartChange,
  type Value,
} from '@setpiece/playbook';
import { count } from '../terminal.ts';
import type { Paint } from './paint.ts';

/** Values up to so many characters stand on one line. */
const shortValue = 60;
const signs = { added: '+', removed: '-', changed: '~', renamed: '=' } as const;

/** What differs, as lines for a person: each part that changed, its places below it. */
export function changeLines(changes: readonly PartChange[], paint: Paint): string[] {
  return changes.flatMap((change) => [
    heading(change, paint),
    ...toldFields(change).flatMap((field) => fieldLines(field, paint)),
  ]);
}

function heading({ part, change, name, previousName, after, before, fields }: PartChange, paint: Paint): string {
  const kind = ((after ?? before) as { readonly kind?: string } | undefined)?.kind;
  const title = `${signs[change]} ${part} "${shown(name)}"${kind === undefined ? '' : ` (${kind})`}`;
  const style = { added: 'green', removed: 'red', changed: 'cyan', renamed: 'cyan' } as const;
  const isTold = previousName === undefined || fields.some(({ path }) => path === 'name');
  const was = isTold ? '' : paint('dim', `  was "${shown(previousName)}"`);
  return `${paint(style[change], title)}${was}`;
}

function fieldLines({ path, before, after, isOrder }: FieldChange, paint: Paint): string[] {
  const place = `    ${shown(path)}`;
  if (isOrder) return [`${place}: order ${listed(before)} → ${listed(after)}`];
  const isText = [before, after].every((value) => value === undefined || typeof value === 'string');
  if (isText && `${before as string}${after as string}`.includes('\n'))
    return [`${place}:`, ...textLines(before as string | undefined, after as string | undefined, paint)];
  const [old, now] = [oneLine(before), oneLine(after)];
  const minus = old === undefined ? [] : [paint('red', `- ${old}`)];
  const plus = now === undefined ? [] : [paint('green', `+ ${now}`)];
  if ((old?.length ?? 0) + (now?.length ?? 0) > 2 * shortValue)
    return [`${place}:`, ...[...minus, ...plus].map((line) => `      ${line}`)];
  if (old !== undefined && now !== undefined) return [`${place}: ${paint('red', old)} → ${paint('green', now)}`];
  return [
    `    ${old === undefined ? paint('green', `+ ${shown(path)}: ${now}`) : paint('red', `- ${shown(path)}: ${old}`)}`,
  ];
}

function textLines(before: string | undefined, after: string | undefined, paint: Paint): string[] {
  if (before !== undefined && after !== undefined) return diffLines(before, after).map((line) => lineText(line, paint));
  const kind = before === undefined ? 'added' : 'removed';
  return (before ?? after ?? '').split('\n').map((text) => lineText({ kind, text }, paint));
}

function lineText(line: LineChange, paint: Paint): string {
  if (line.kind === 'skipped') return paint('dim', `      … ${count(line.lines, 'equal line')}`);
  const text = shown(line.text);
  if (line.kind === 'same') return `        ${text}`.trimEnd();
  return line.kind === 'added' ? paint('green', `      + ${text}`) : paint('red', `      - ${text}`);
}

function listed(names: Value | undefined): string {
  return (names as readonly string[]).map(shown).join(', ');
}

function oneLine(value: Value | undefined): string | undefined {
  return value === undefined ? undefined : shown(JSON.stringify(value));
}

/** Control characters as escapes: a file must not steer the terminal. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (one) =>
    one === '\t' ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
