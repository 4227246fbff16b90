import { readLiteral } from '../literals/read-literal.ts';
import { entriesOf, isMapping } from '../values/mapping.ts';
import { pythonText } from '../values/python-text.ts';

/**
 * The picklist rule of FortiSOAR's mappings: the text of the value as a key; else a key that is a list by comma or space containing it;
 * else, for numbers, a key `91..100` (inclusive) or `>5<91` (exclusive). A map given as text is read as JSON or a Python literal.
 * Undefined if nothing fits.
 */
export function resolveRange(value: unknown, map: unknown): unknown {
  const rules = typeof map === 'string' ? readLiteral(map)?.value : map;
  if (!isMapping(rules)) return undefined;
  const text = pythonText(value);
  const entries = entriesOf(rules).map(([key, result]) => [String(key), result] as const);
  const match =
    entries.find(([key]) => key === text) ??
    entries.find(([key]) => key.includes(',') && key.split(',').some((part) => part.trim() === text)) ??
    findByNumber(entries, text);
  return match?.[1];
}

type Rule = readonly [key: string, result: unknown];

function findByNumber(rules: readonly Rule[], text: string): Rule | undefined {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text)) return undefined;
  const number = Number(text);
  return rules.find(([key]) => key.split(/,|\s+(?!\.\.)/).some((part) => isInRange(number, part.trim())));
}

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`;
const INCLUSIVE = new RegExp(`^(${NUMBER})\\.\\.(${NUMBER})$`);
const EXCLUSIVE = new RegExp(`^(?:>(${NUMBER}))?(?:<(${NUMBER}))?$`);

function isInRange(number: number, rule: string): boolean {
  const inclusive = INCLUSIVE.exec(rule);
  if (inclusive !== null) return number >= Number(inclusive[1]) && number <= Number(inclusive[2]);
  const exclusive = rule === '' ? null : EXCLUSIVE.exec(rule);
  if (exclusive === null) return new RegExp(`^${NUMBER}$`).test(rule) && Number(rule) === number;
  const [, above, below] = exclusive;
  return (above === undefined || number > Number(above)) && (below === undefined || number < Number(below));
}
