import { characters } from '../values/characters.ts';
import { Fault } from '../fault.ts';
import { isTextTooLong, MAX_TEXT } from '../limits.ts';
import { itemsOf } from '../values/iterate.ts';
import { toIndex } from '../values/numbers.ts';
import { isTruthy } from '../values/truth.ts';
import { Tuple } from '../values/tuple.ts';
import { typeWords } from '../values/type-name.ts';
import { formatBraces } from './format-braces.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { splitText, splitTextFromEnd } from './split-text.ts';
import { strip, stripEnd, stripStart } from './strip-text.ts';
import { capitalize, swapCase, titleWords } from './text-case.ts';

type TextFunction = (text: string, args: CallArguments, context: Parameters<ValueFunction>[2]) => unknown;

const METHODS: Record<string, TextFunction> = {
  split: (text, args) => splitText(text, args.get(0, 'sep'), limitOf(args)),
  rsplit: (text, args) => splitTextFromEnd(text, args.get(0, 'sep'), limitOf(args)),
  splitlines: (text, args) => splitLines(text, isTruthy(args.get(0, 'keepends'))),
  strip: (text, args) => strip(text, charactersOf(args)),
  lstrip: (text, args) => stripStart(text, charactersOf(args)),
  rstrip: (text, args) => stripEnd(text, charactersOf(args)),
  replace: (text, args) => replaceText(text, args.text(0, 'old'), args.text(1, 'new'), args.get(2)),
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  capitalize: (text) => capitalize(text),
  swapcase: (text) => swapCase(text),
  title: (text) => titleWords(text),
  startswith: (text, args) => affixes(args.get(0)).some((affix) => text.startsWith(affix)),
  endswith: (text, args) => affixes(args.get(0)).some((affix) => text.endsWith(affix)),
  join: (text, args) => joinTexts(text, itemsOf(args.get(0))),
  format: (text, args, context) => formatBraces(text, args, context),
  find: (text, args) => text.indexOf(args.text(0, 'sub'), offset(args)),
  rfind: (text, args) => text.lastIndexOf(args.text(0, 'sub')),
  index: (text, args) => found(text.indexOf(args.text(0, 'sub'), offset(args))),
  count: (text, args) => countOf(text, args.text(0, 'sub')),
  isdigit: (text) => /^\p{Nd}+$/u.test(text),
  isnumeric: (text) => /^\p{N}+$/u.test(text),
  isalpha: (text) => /^\p{L}+$/u.test(text),
  isalnum: (text) => /^[\p{L}\p{N}]+$/u.test(text),
  isspace: (text) => /^\s+$/.test(text),
  islower: (text) => /\p{Ll}/u.test(text) && text === text.toLowerCase(),
  isupper: (text) => /\p{Lu}/u.test(text) && text === text.toUpperCase(),
  zfill: (text, args) => zeroFill(text, toIndex(args.get(0), 'The width')),
  ljust: (text, args) => padText(text, args, 'end'),
  rjust: (text, args) => padText(text, args, 'start'),
  center: (text, args) => padText(text, args, 'both'),
  partition: (text, args) => partition(text, args.text(0, 'sep')),
  rpartition: (text, args) => partitionFromEnd(text, args.text(0, 'sep')),
  encode: (text) => text,
};

/** Python's methods of texts. */
export const TEXT_METHODS = METHODS as Record<string, ValueFunction>;

function limitOf(args: CallArguments): number {
  return toIndex(args.get(1, 'maxsplit') ?? -1, 'The number of splits');
}

function charactersOf(args: CallArguments): string | undefined {
  const characters = args.get(0) ?? undefined;
  if (characters === undefined || typeof characters === 'string') return characters;
  throw new Fault('TYPE', 'The characters to strip must be a text.');
}

function offset(args: CallArguments): number {
  return toIndex(args.get(1) ?? 0, 'The start');
}

function splitLines(text: string, keepEnds: boolean): string[] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  return keepEnds ? [...lines] : lines.map((line) => line.replace(/[\r\n]+$/, ''));
}

/** Python's replace: all, or the first `count`. */
export function replaceText(text: string, old: string, replacement: string, count?: unknown): string {
  const limit = count === undefined || count === null ? -1 : toIndex(count, 'The number of replacements');
  const parts = old === '' ? ['', ...characters(text), ''] : text.split(old);
  const cut = limit < 0 ? parts.length : Math.min(parts.length, limit + 1);
  const result =
    parts.slice(0, cut).join(replacement) +
    parts
      .slice(cut)
      .map((part) => old + part)
      .join('');
  if (isTextTooLong(result)) throw new Fault('LIMIT', `The text is longer than ${MAX_TEXT} characters.`);
  return result;
}

function affixes(value: unknown): readonly string[] {
  const all = value instanceof Tuple ? value.items : [value];
  if (all.every((affix) => typeof affix === 'string')) return all;
  throw new Fault('TYPE', `Expected a text, found ${typeWords(value)}.`);
}

function joinTexts(separator: string, items: readonly unknown[]): string {
  const other = items.find((item) => typeof item !== 'string');
  if (other !== undefined)
    throw new Fault(
      'TYPE',
      `"join" of a text takes texts only, found ${typeWords(other)}; the filter "join" takes all.`,
    );
  return items.join(separator);
}

function found(index: number): number {
  if (index < 0) throw new Fault('VALUE', 'The text does not occur.');
  return index;
}

function countOf(text: string, part: string): number {
  return part === '' ? characters(text).length + 1 : text.split(part).length - 1;
}

function zeroFill(text: string, width: number): string {
  const sign = /^[+-]/.test(text) ? text[0]! : '';
  return sign + text.slice(sign.length).padStart(checkedWidth(width) - sign.length, '0');
}

function padText(text: string, args: CallArguments, side: 'start' | 'end' | 'both'): string {
  const width = checkedWidth(toIndex(args.get(0, 'width'), 'The width'));
  const fill = args.text(1, 'fillchar', ' ');
  if (side === 'start') return text.padStart(width, fill);
  if (side === 'end') return text.padEnd(width, fill);
  const margin = Math.max(0, width - text.length);
  const left = Math.floor(margin / 2) + (margin & width & 1);
  return (fill.repeat(left) + text).padEnd(width, fill);
}

function checkedWidth(width: number): number {
  if (width > MAX_TEXT) throw new Fault('LIMIT', `The width is larger than ${MAX_TEXT}.`);
  return width;
}

function partition(text: string, separator: string): Tuple {
  const at = text.indexOf(separator);
  return new Tuple(at < 0 ? [text, '', ''] : [text.slice(0, at), separator, text.slice(at + separator.length)]);
}

function partitionFromEnd(text: string, separator: string): Tuple {
  const at = text.lastIndexOf(separator);
  return new Tuple(at < 0 ? ['', '', text] : [text.slice(0, at), separator, text.slice(at + separator.length)]);
}
