import type { Value } from '@setpiece/playbook';

const most = 50;

/** The mail addresses in a list, or in a text with commas, each once and in small letters: they tell people apart. */
export function emailsOf(given: Value | undefined): string[] {
  const texts = Array.isArray(given) ? (given as readonly Value[]) : [given];
  const found = texts.flatMap((text) => (typeof text === 'string' ? text.split(/[\s,;]+/) : []));
  const addresses = found.map((text) => text.replace(/^<|>$/g, '').toLowerCase()).filter(isAddress);
  return [...new Set(addresses)].slice(0, most);
}

/** Nothing that could end a header line gets through: white space was the separator. */
function isAddress(text: string): boolean {
  return /^[^@<>"()]+@[^@<>"()]+$/.test(text);
}
