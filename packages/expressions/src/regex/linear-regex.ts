import { RE2JS } from 're2js';
import { Fault } from '../fault.ts';

/** JSONata's RegexEngine in linear time; what it cannot do (back-references, look-around) is an error. */
export class LinearRegex {
  lastIndex = 0;
  private readonly pattern: RE2JS;

  constructor(regex: RegExp) {
    this.pattern = compileLinear(regex.source, flagsOf(regex));
  }

  exec(text: string): LinearMatch | null {
    const matcher = this.pattern.matcher(text);
    if (!matcher.find(this.lastIndex)) return null;
    const groups: (string | undefined)[] = [];
    for (let index = 0; index <= matcher.groupCount(); index++) groups.push(matcher.group(index) ?? undefined);
    this.lastIndex = matcher.end();
    return Object.assign(groups as string[], { index: matcher.start(), input: text });
  }
}

type LinearMatch = string[] & { index: number; input: string };

function flagsOf({ flags }: RegExp): number {
  let bits = 0;
  if (flags.includes('i')) bits |= RE2JS.CASE_INSENSITIVE;
  if (flags.includes('m')) bits |= RE2JS.MULTILINE;
  if (flags.includes('s')) bits |= RE2JS.DOTALL;
  return bits;
}

/** Compiles a pattern for the linear engine. @throws Fault (REGEX) */
export function compileLinear(source: string, flags: number): RE2JS {
  if (source.length > 10_000) throw new Fault('LIMIT', 'The regular expression is longer than 10000 characters.');
  try {
    return RE2JS.compile(source, flags);
  } catch (error) {
    throw new Fault('REGEX', `The regular expression cannot be used: ${(error as Error).message}.`);
  }
}
