import { Fault } from '../fault.ts';
import { characters } from '../values/characters.ts';
import { isIterable, itemsOf } from '../values/iterate.ts';
import { toIndex } from '../values/numbers.ts';
import { Tuple } from '../values/tuple.ts';
import { attributePath } from './attribute-path.ts';
import { formatPercent } from './format-percent.ts';
import type { ValueFunction } from './library-function.ts';
import { splitText } from './split-text.ts';
import { strip } from './strip-text.ts';
import { capitalize, titlePhrase } from './text-case.ts';
import { replaceText } from './text-methods.ts';

/** Filters of texts; their input is converted to text. */
export const TEXT_FILTERS: Record<string, ValueFunction> = {
  capitalize: (value, _args, context) => capitalize(context.text(value)),
  lower: (value, _args, context) => context.text(value).toLowerCase(),
  upper: (value, _args, context) => context.text(value).toUpperCase(),
  title: (value, _args, context) => titlePhrase(context.text(value)),
  trim: (value, args, context) => strip(context.text(value), args.has(0) ? args.text(0, 'chars') : undefined),
  replace: (value, args, context) =>
    replaceText(
      context.text(value),
      context.text(args.get(0, 'old')),
      context.text(args.get(1, 'new')),
      args.get(2, 'count'),
    ),
  split: (value, args, context) =>
    splitText(context.text(value), args.get(0), toIndex(args.get(1) ?? -1, 'The number of splits')),
  join: (value, args, context) => {
    const path = args.get(1, 'attribute');
    const items =
      path === undefined ? itemsOf(value) : itemsOf(value).map((item) => attributePath(item, path, context));
    return context.join(items, context.text(args.get(0, 'd')));
  },
  format: (value, args, context) => {
    const values = args.named.size > 0 ? Object.fromEntries(args.named) : new Tuple(args.positional);
    return formatPercent(context.text(value), values, context);
  },
  truncate: (value, args, context) => {
    const length = toIndex(args.get(0, 'length') ?? 255, 'The length');
    if (isShort(value, length)) return value;
    return truncate(context.text(value), length, args.get(1, 'killwords') === true, args.text(2, 'end', '...'));
  },
  wordcount: (value, _args, context) => context.text(value).match(/\w+/gu)?.length ?? 0,
  center: (value, args, context) => center(context.text(value), toIndex(args.get(0, 'width') ?? 80, 'The width')),
  indent: (value, args, context) =>
    indent(
      context.text(value),
      args.get(0, 'width') ?? 4,
      args.get(1, 'first') === true,
      args.get(2, 'blank') === true,
    ),
  escape: (value, _args, context) => escapeHtml(context.text(value)),
  e: (value, _args, context) => escapeHtml(context.text(value)),
  forceescape: (value, _args, context) => escapeHtml(context.text(value)),
  safe: (value) => value,
  striptags: (value, _args, context) => stripTags(context.text(value)),
  comment: (value, _args, context) =>
    context
      .text(value)
      .split('\n')
      .map((line) => `# ${line}`)
      .join('\n'),
  quote: (value, _args, context) => quoteForShell(context.text(value)),
};

/** What is no text is measured by its items, and stays as it is if it is short enough. */
function isShort(value: unknown, length: number): boolean {
  return isIterable(value) && typeof value !== 'string' && itemsOf(value).length <= length + 5;
}

function truncate(text: string, length: number, cutsWords: boolean, end: string): string {
  const all = characters(text);
  if (all.length <= length + 5) return text;
  const cut = all.slice(0, Math.max(0, length - end.length)).join('');
  return (cutsWords ? cut : cut.replace(/ [^ ]*$/, '')) + end;
}

function center(text: string, width: number): string {
  if (width > 10_000) throw new Fault('LIMIT', 'The width is larger than 10000.');
  const margin = Math.max(0, width - text.length);
  const left = Math.floor(margin / 2) + (margin & width & 1);
  return `${' '.repeat(left)}${text}`.padEnd(width);
}

function indent(text: string, width: unknown, first: boolean, blank: boolean): string {
  const prefix = typeof width === 'string' ? width : ' '.repeat(Math.min(1000, toIndex(width, 'The width')));
  return text
    .split('\n')
    .map((line, index) => ((index === 0 && !first) || (line === '' && !blank) ? line : prefix + line))
    .join('\n');
}

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => HTML[char]!);
}

export function stripTags(text: string): string {
  return withoutComments(text)
    .replace(/<[^<>]*>/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

function withoutComments(text: string): string {
  const parts = text.split('<!--');
  return (
    parts[0]! +
    parts
      .slice(1)
      .map((part) => part.slice(part.indexOf('-->') + 3))
      .join('')
  );
}

function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`;
}
