import { RE2JS } from 're2js';
import { Fault } from '../fault.ts';
import { compileLinear } from './linear-regex.ts';
import { splitLookAhead } from './look-ahead.ts';

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** Group 0 is the whole match; undefined for a group that took no part. */
  readonly groups: readonly (string | undefined)[];
  readonly names: Readonly<Record<string, number>>;
}

export interface RegexOptions {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
}

/** A pattern in Python's syntax on a linear-time engine. */
export class PythonRegex {
  private readonly pattern: RE2JS;
  private readonly hasLookAhead: boolean;
  readonly groupCount: number;

  constructor(source: string, options: RegexOptions) {
    const { pattern, flags } = takeInlineFlags(source, options);
    const { head, tail } = splitLookAhead(pattern);
    this.hasLookAhead = tail !== undefined;
    const text = tail === undefined ? head : `(${head})${tail}`;
    this.pattern = compileLinear(translate(text), flags | RE2JS.LOOKBEHINDS);
    this.groupCount = this.pattern.groupCount() - (this.hasLookAhead ? 1 : 0);
  }

  /** The first match that begins at `from` or later. */
  find(text: string, from = 0): RegexMatch | undefined {
    const matcher = this.pattern.matcher(text);
    if (from > text.length || !matcher.find(from)) return undefined;
    const offset = this.hasLookAhead ? 1 : 0;
    const groups: (string | undefined)[] = [];
    for (let index = 0; index <= this.groupCount; index++) groups.push(matcher.group(index + offset) ?? undefined);
    return { start: matcher.start(offset), end: matcher.end(offset), groups, names: this.names(offset) };
  }

  /** All matches, left to right, as Python's finditer gives them. */
  *findAll(text: string): Iterable<RegexMatch> {
    let from = 0;
    for (let match = this.find(text, from); match !== undefined; match = this.find(text, from)) {
      const isEmpty = match.start === match.end;
      yield match;
      from = isEmpty ? match.end + 1 : match.end;
    }
  }

  private names(offset: number): Record<string, number> {
    const names = this.pattern.namedGroups() as Record<string, number>;
    return Object.fromEntries(Object.entries(names).map(([name, index]) => [name, index - offset]));
  }
}

/** `(?i)` anywhere means the whole pattern. */
function takeInlineFlags(source: string, { ignoreCase, multiline }: RegexOptions): { pattern: string; flags: number } {
  let letters = (ignoreCase ? 'i' : '') + (multiline ? 'm' : '');
  const pattern = source.replace(/\\[^]|\[\^?\]?(?:[^\]\\]|\\[^])*\]|\(\?([aiLmsux]+)\)/g, (token, flags?: string) => {
    if (flags === undefined) return token;
    letters += flags;
    return '';
  });
  if (letters.includes('x'))
    throw new Fault(
      'REGEX',
      'The flag "x" of a regular expression is not supported: write the pattern without spaces and comments.',
    );
  let flags = 0;
  if (letters.includes('i')) flags |= RE2JS.CASE_INSENSITIVE;
  if (letters.includes('m')) flags |= RE2JS.MULTILINE;
  if (letters.includes('s')) flags |= RE2JS.DOTALL;
  return { pattern, flags };
}

const ESCAPES: Record<string, string> = { Z: '\\z' };

/** Writes Python's syntax in the engine's: sets, escapes, named groups; refuses what has no linear form. */
function translate(source: string): string {
  const token = /\\([^])|(\[\^?\]?(?:[^\]\\]|\\[^])*\])|\(\?P=(\w+)\)|(\(\?[=!])|\(\?#[^)]*\)|\{,(\d+)\}/g;
  return source.replace(
    token,
    (all, escaped?: string, set?: string, reference?: string, ahead?: string, atMost?: string) => {
      if (set !== undefined) return translateSet(set);
      if (reference !== undefined) return refuse('back-references');
      if (ahead !== undefined) return refuse('look-ahead in the middle of a pattern');
      if (atMost !== undefined) return `{0,${atMost}}`;
      if (escaped === undefined) return '';
      return translateEscape(escaped, all);
    },
  );
}

function translateEscape(escaped: string, all: string): string {
  if (/[1-9]/.test(escaped)) return refuse('back-references');
  if (ESCAPES[escaped] !== undefined) return ESCAPES[escaped];
  if (escaped === 'd') return '\\p{Nd}';
  if (escaped === 'w') return '[\\p{L}\\p{N}_]';
  if (escaped === 'W') return '[^\\p{L}\\p{N}_]';
  if (escaped === 's') return '[\\s\\v\\p{Z}]';
  if (escaped === 'S') return '[^\\s\\v\\p{Z}]';
  if (/[\w]/.test(escaped)) return escaped === '_' ? '_' : all;
  return /[!-/:-@[-`{-~]/.test(escaped) ? all : escaped;
}

const SET_ESCAPES: Record<string, string> = { w: '\\p{L}\\p{N}_', d: '\\p{Nd}', s: '\\s\\v\\p{Z}' };

function translateSet(set: string): string {
  const inside = set.slice(1, -1);
  const isNegated = inside.startsWith('^');
  const body = (isNegated ? inside.slice(1) : inside).replace(/\\([^])|\[/g, (all, escaped?: string) => {
    if (escaped === undefined) return '\\[';
    if (SET_ESCAPES[escaped] !== undefined) return SET_ESCAPES[escaped];
    if (/[A-Za-z0-9]/.test(escaped)) return all;
    return `\\${escaped}`;
  });
  const escapedBody = body.replace(/^\]/, '\\]');
  return `[${isNegated ? '^' : ''}${escapedBody}]`;
}

function refuse(what: string): never {
  throw new Fault('REGEX', `The regular expression uses ${what}, which cannot be matched in linear time.`);
}
