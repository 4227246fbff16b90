import { Fault } from '../fault.ts';
import { MAX_ITEMS } from '../limits.ts';
import { PythonRegex, type RegexMatch } from '../regex/python-regex.ts';
import { isTruthy } from '../values/truth.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';

/** Regular expressions in Python's syntax, in linear time. */
export const REGEX_FILTERS: Record<string, ValueFunction> = {
  regex_search: (value, args, context) => search(context.text(value), args, context),
  regex_findall: (value, args, context) => findAll(context.text(value), args, context),
  regex_replace: (value, args, context) => replace(context.text(value), args, context),
  regex_escape: (value, _args, context) => context.text(value).replace(/[-\\^$.*+?()[\]{}|#&~\s]/g, '\\$&'),
};

const compiled = new Map<string, PythonRegex>();

function regexOf(args: CallArguments, firstOption: number, context: EvaluationContext): PythonRegex {
  const source = context.text(args.get(0, args.named.has('regex') ? 'regex' : 'pattern'));
  const multiline = isTruthy(args.named.get('multiline') ?? flagAt(args, firstOption));
  const ignoreCase = isTruthy(args.named.get('ignorecase') ?? flagAt(args, firstOption + 1));
  const key = `${multiline}${ignoreCase}${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= 500) compiled.clear();
  const regex = new PythonRegex(source, { multiline, ignoreCase });
  compiled.set(key, regex);
  return regex;
}

function flagAt(args: CallArguments, index: number): unknown {
  const value = args.positional[index];
  return typeof value === 'boolean' ? value : false;
}

function search(text: string, args: CallArguments, context: EvaluationContext): unknown {
  const match = regexOf(args, Infinity, context).find(text);
  if (match === undefined) return null;
  const groups = args.positional.slice(1).filter((argument) => typeof argument === 'string');
  return groups.length === 0 ? match.groups[0] : groups.map((group) => groupOf(match, group) ?? null);
}

function groupOf(match: RegexMatch, reference: string): string | undefined {
  const named = /^\\g<(\w+)>$/.exec(reference)?.[1] ?? /^\\(\d+)$/.exec(reference)?.[1];
  if (named === undefined) throw new Fault('VALUE', `"${reference}" names no group: write "\\\\1" or "\\\\g<name>".`);
  const index = /^\d+$/.test(named) ? Number(named) : match.names[named];
  if (index === undefined || index >= match.groups.length)
    throw new Fault('VALUE', `The pattern has no group "${named}".`);
  return match.groups[index];
}

function findAll(text: string, args: CallArguments, context: EvaluationContext): unknown[] {
  const regex = regexOf(args, 1, context);
  const found: unknown[] = [];
  for (const { groups } of regex.findAll(text)) {
    const [whole, ...inner] = groups.map((group) => group ?? '');
    found.push(inner.length === 0 ? whole : inner.length === 1 ? inner[0] : inner);
    if (found.length > MAX_ITEMS) throw new Fault('LIMIT', `More than ${MAX_ITEMS} matches.`);
  }
  return found;
}

function replace(text: string, args: CallArguments, context: EvaluationContext): string {
  const replacement = args.text(1, 'replacement', '');
  const parts: string[] = [];
  let last = 0;
  for (const match of regexOf(args, 3, context).findAll(text)) {
    parts.push(text.slice(last, match.start), expand(replacement, match));
    last = match.end;
  }
  return context.join([...parts, text.slice(last)]);
}

const REPLACEMENT = /\\(?:g<(\w+)>|([1-9]\d?)|(0)|([^]))/g;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

function expand(replacement: string, match: RegexMatch): string {
  return replacement.replace(REPLACEMENT, (all, name?: string, index?: string, zero?: string, escaped?: string) => {
    if (name !== undefined) return groupOf(match, all) ?? '';
    if (index !== undefined) return groupOf(match, all) ?? '';
    if (zero !== undefined) return '\0';
    return ESCAPES[escaped!] ?? all;
  });
}
