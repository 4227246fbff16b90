/**
 * A look-ahead at the end of a pattern is the same as matching it and giving it back: `A(?=B)` is `(A)(?:B)` cut at group 1.
 * `A(?!c)` with one character or set is `(A)(?:[^c]|\z)`. A final `$` (which in Python also holds before a last newline) is cut the same way.
 */
export function splitLookAhead(pattern: string): { head: string; tail: string | undefined } {
  const whole = { head: pattern, tail: undefined };
  if (hasTopLevelChoice(pattern)) return whole;
  const start = startOfLastGroup(pattern);
  if (start !== undefined && pattern.startsWith('(?=', start)) {
    return { head: pattern.slice(0, start), tail: `(?:${pattern.slice(start + 3, -1)})` };
  }
  if (start !== undefined && pattern.startsWith('(?!', start)) {
    const complement = complementOf(pattern.slice(start + 3, -1));
    if (complement !== undefined) return { head: pattern.slice(0, start), tail: `(?:${complement}|\\z)` };
  }
  if (/(?<!\\)(?:\\\\)*\$$/.test(pattern)) return { head: pattern.slice(0, -1), tail: '(?:\\n?\\z|$)' };
  return whole;
}

/** The offset after the `)` that closes the group opening at `start`, or -1. */
export function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of tokensFrom(pattern, start)) {
    if (token === '(') depth++;
    else if (token === ')' && --depth === 0) return index + 1;
  }
  return -1;
}

function startOfLastGroup(pattern: string): number | undefined {
  for (const { 0: token, index } of tokensFrom(pattern, 0)) {
    if (token === '(' && endOfGroup(pattern, index) === pattern.length) return index;
  }
  return undefined;
}

function hasTopLevelChoice(pattern: string): boolean {
  let depth = 0;
  for (const { 0: token } of tokensFrom(pattern, 0)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
}

/** Brackets and bars that mean something: escapes and sets are skipped. */
function* tokensFrom(pattern: string, start: number): Iterable<RegExpExecArray> {
  const token = /\\[^]|\[\^?\]?(?:[^\]\\]|\\[^])*\]|[()|]/g;
  token.lastIndex = start;
  for (let match = token.exec(pattern); match !== null; match = token.exec(pattern)) yield match;
}

function complementOf(single: string): string | undefined {
  if (/^\\[wWdDsS]$/.test(single))
    return `\\${single[1] === single[1]!.toLowerCase() ? single[1]!.toUpperCase() : single[1]!.toLowerCase()}`;
  if (/^\[\^/.test(single) && /^\[\^?\]?(?:[^\]\\]|\\[^])*\]$/.test(single)) return `[${single.slice(2)}`;
  if (/^\[\]?(?:[^\]\\]|\\[^])*\]$/.test(single)) return `[^${single.slice(1)}`;
  return /^(?:\\[^\w]|[^\\()[\]{}.*+?^$|])$/.test(single) ? `[^${single}]` : undefined;
}
