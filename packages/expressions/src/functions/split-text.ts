import { Fault } from '../fault.ts';

/** Python's split: by a separator, or on runs of white space without one; at most `limit` cuts if it is not negative. */
export function splitText(text: string, separator: unknown, limit = -1): string[] {
  if (separator === undefined || separator === null) return splitWords(text, limit);
  if (typeof separator !== 'string') throw new Fault('TYPE', 'The separator must be a text.');
  if (separator === '') throw new Fault('VALUE', 'The separator cannot be empty.');
  const parts = text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(separator)];
}

/** As splitText, counting the cuts from the end. */
export function splitTextFromEnd(text: string, separator: unknown, limit = -1): string[] {
  if (typeof separator !== 'string' || separator === '') return splitText(text, separator, limit);
  const parts = text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  const cut = parts.length - limit;
  return [parts.slice(0, cut).join(separator), ...parts.slice(cut)];
}

function splitWords(text: string, limit: number): string[] {
  const words = text.trim().split(/\s+/);
  if (words[0] === '') return [];
  if (limit < 0 || words.length <= limit + 1) return words;
  const rest = [...text.matchAll(/\S+/g)][limit]?.index ?? text.length;
  return [...words.slice(0, limit), text.slice(rest)];
}
