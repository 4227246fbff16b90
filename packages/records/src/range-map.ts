import type { PicklistRule } from '@setpiece/playbook';

const amount = String.raw`-?\d+(?:\.\d+)?`;
const number = new RegExp(`^${amount}$`);
const range = new RegExp(`^(${amount}\\.\\.${amount}|>${amount}<${amount}|>${amount}|<${amount})$`);

/**
 * The map that `resolveRange` reads: one key a value or range. Two items that claim one value: the first has it.
 */
export function rangeMap(items: PicklistRule['items']): Record<string, string> {
  const map = new Map<string, string>();
  for (const { item, match } of items) {
    for (const claim of claimsOf(match)) {
      if (!map.has(claim)) map.set(claim, item);
    }
  }
  return Object.fromEntries(map);
}

/**
 * The single values and ranges of a rule's text, e.g. `1, 2 3`, `91..100`, `>5<91` or `high, very high`: separated by commas,
 * and by blanks where all parts are numbers or ranges.
 */
export function claimsOf(match: string): string[] {
  return match
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(splitNumbers);
}

function splitNumbers(part: string): string[] {
  const words = part
    .replace(/\s*\.\.\s*/g, '..')
    .replace(/>\s+/g, '>')
    .replace(/(>\S+)\s*<\s*/g, '$1<')
    .replace(/<\s+/g, '<')
    .split(/\s+/);
  return words.every((word) => number.test(word) || range.test(word)) ? words : [part];
}
