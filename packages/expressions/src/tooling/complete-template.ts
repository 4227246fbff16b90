import { FILTER_NAMES, TEST_NAMES } from '../functions/catalogue.ts';
import { isDictMethod, METHOD_NAMES } from '../functions/method-names.ts';
import { STATEMENT_NAMES } from '../parser/parse-statement.ts';
import { parseTemplate } from '../parser/parse-template.ts';
import { inferShape } from './infer-shape.ts';
import { describeShape, shape, UNKNOWN, type ShapeNode } from './shape-node.ts';
import type { ValueScope } from './value-scope.ts';

/** One proposal of the editor: `insert` replaces the text from `from` to `to`. */
export interface Completion {
  readonly label: string;
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  readonly detail: string;
}

/** What may stand at an offset of a template that is being written; empty outside of tags and inside of texts. */
export function completeTemplate(template: string, offset: number, scope: ValueScope): readonly Completion[] {
  const tag = tagBefore(template, offset);
  if (tag === undefined || isInString(tag.inside)) return [];
  const place = placeOf(template, offset, tag);
  return proposals(place, scope).filter(({ label }) => label.toLowerCase().startsWith(place.word.toLowerCase()));
}

interface Tag {
  readonly isStatement: boolean;
  /** What stands between the opening of the tag and the offset. */
  readonly inside: string;
  readonly before: string;
}

interface Place extends Tag {
  /** The part of the word that is there already. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function tagBefore(template: string, offset: number): Tag | undefined {
  const before = template.slice(0, offset);
  const open = Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'));
  const close = Math.max(before.lastIndexOf('}}'), before.lastIndexOf('%}'));
  if (open < 0 || close > open || before[open + 2] === '=') return undefined;
  const start = open + 2 + (/[-+]/.test(before[open + 2] ?? '') ? 1 : 0);
  return { isStatement: before[open + 1] === '%', inside: before.slice(start), before: before.slice(0, open) };
}

function isInString(inside: string): boolean {
  const rest = inside.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, '');
  return /['"]/.test(rest) && !/\[\s*['"][^'"]*$/.test(rest);
}

function placeOf(template: string, offset: number, tag: Tag): Place {
  const word = /[\p{L}\p{N}_@-]*$/u.exec(
    /\[\s*['"][^'"]*$/.test(tag.inside) ? tag.inside : tag.inside.replace(/-$/, ''),
  )![0];
  const plain = /\[\s*['"]([^'"]*)$/.exec(tag.inside)?.[1] ?? /\w*$/.exec(tag.inside)?.[0] ?? word;
  const after = /^\w*/.exec(template.slice(offset))![0];
  return { ...tag, word: plain, from: offset - plain.length, to: offset + after.length };
}

function proposals(place: Place, scope: ValueScope): Completion[] {
  const head = place.inside.slice(0, place.inside.length - place.word.length);
  if (place.isStatement && head.trim() === '') return named(place, statementNames(place.before), 'statement');
  if (/\|\s*$/.test(head)) return named(place, FILTER_NAMES, 'filter');
  if (/\bis\s+(?:not\s+)?$/.test(head)) return named(place, TEST_NAMES, 'test');
  const path = /((?:[A-Za-z_]\w*|\))(?:\.\w+|\[[^\][]*\])*)(\.|\[\s*['"])$/.exec(head);
  if (path !== null) return keyProposals(place, path[1]!, path[2]!, scope);
  return rootProposals(place, scope);
}

function statementNames(before: string): string[] {
  const open = [...before.matchAll(/\{%[-+]?\s*(end)?(if|for|macro|set|call|filter|with)\b([^%]*)/g)];
  const closers: string[] = [];
  for (const [, end, name, rest] of open) {
    if (end !== undefined) closers.pop();
    else if (name !== 'set' || !rest!.includes('=')) closers.push(name!);
  }
  const last = closers.at(-1);
  if (last === undefined) return [...STATEMENT_NAMES];
  return [`end${last}`, ...(last === 'if' ? ['elif', 'else'] : last === 'for' ? ['else'] : []), ...STATEMENT_NAMES];
}

function named(place: Place, names: readonly string[], detail: string): Completion[] {
  return names.map((name) => ({ label: name, insert: name, from: place.from, to: place.to, detail }));
}

function keyProposals(place: Place, path: string, opener: string, scope: ValueScope): Completion[] {
  const known = shapeOfPath(path, place.before, scope);
  const keys = Object.entries(known.properties ?? {}).map(([key, value]) => keyProposal(place, key, value, opener));
  if (opener !== '.') return keys;
  return [
    ...keys,
    ...named(place, METHODS[known.type] ?? [], 'method').map((method) => ({ ...method, insert: `${method.label}()` })),
  ];
}

const METHODS: Partial<Record<ShapeNode['type'], readonly string[]>> = {
  text: METHOD_NAMES.text,
  list: METHOD_NAMES.list,
  object: METHOD_NAMES.dict,
  date: [...METHOD_NAMES.date, 'timestamp', 'int_timestamp', 'year', 'month', 'day'],
  duration: METHOD_NAMES.duration,
};

function keyProposal(place: Place, key: string, value: ShapeNode, opener: string): Completion {
  const base = { label: key, to: place.to, detail: describeShape(value) };
  if (opener !== '.') return { ...base, insert: key, from: place.from };
  const isName = /^[A-Za-z_]\w*$/.test(key) && !isDictMethod(key);
  if (isName) return { ...base, insert: key, from: place.from };
  return { ...base, insert: `['${key.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`, from: place.from - 1 };
}

function shapeOfPath(path: string, before: string, scope: ValueScope): ShapeNode {
  return shapeOf(path, scope, localShapes(before, scope));
}

function shapeOf(source: string, scope: ValueScope, locals: ReadonlyMap<string, ShapeNode>): ShapeNode {
  try {
    const { whole } = parseTemplate(`{{${source}}}`);
    return whole?.kind === 'output'
      ? inferShape(whole.expression, { scope, locals, report: () => undefined })
      : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** The names that loops and assignments before the offset have set. */
function localShapes(before: string, scope: ValueScope): Map<string, ShapeNode> {
  const locals = new Map<string, ShapeNode>([['arrow', UNKNOWN]]);
  for (const [, item, list, name, value] of before.matchAll(
    /\{%[-+]?\s*(?:for\s+(\w+)\s+in\s+(.+?)|set\s+(\w+)\s*=\s*(.+?))\s*[-+]?%\}/gs,
  )) {
    if (item !== undefined) locals.set(item, shapeOf(list!.replace(/\s+if\s.*$/s, ''), scope, locals).items ?? UNKNOWN);
    else locals.set(name!, shapeOf(value!, scope, locals));
  }
  for (const [, first, second] of before.matchAll(/\{%[-+]?\s*for\s+(\w+)\s*,\s*(\w+)\s+in/g))
    locals.set(first!, UNKNOWN).set(second!, UNKNOWN);
  return locals;
}

function rootProposals(place: Place, scope: ValueScope): Completion[] {
  const locals = [...localShapes(place.before, scope)].filter(([name]) => name !== 'arrow');
  const isInLoop = /\{%[-+]?\s*for\b/.test(place.before);
  return [
    ...locals.map(([name, value]) => ({
      label: name,
      insert: name,
      from: place.from,
      to: place.to,
      detail: describeShape(value),
    })),
    ...named(place, ['vars'], 'variables of the playbook'),
    ...named(place, ['globalVars'], 'global variables'),
    ...(isInLoop ? named(place, ['loop'], 'state of the loop') : []),
    ...['arrow.utcnow()', 'arrow.now()', 'arrow.get()'].map((label) => ({
      label,
      insert: label,
      from: place.from,
      to: place.to,
      detail: describeShape(shape('date')),
    })),
    ...named(place, ['range', 'dict', 'namespace'], 'function'),
    ...named(place, ['true', 'false', 'none', 'not', 'and', 'or', 'in', 'is', 'if', 'else'], 'word'),
  ];
}
