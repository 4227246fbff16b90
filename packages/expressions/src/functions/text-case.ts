import { characters } from '../values/characters.ts';
/** The first letter large, the others small. */
export function capitalize(text: string): string {
  const [first = '', ...rest] = characters(text);
  return first.toUpperCase() + rest.join('').toLowerCase();
}

export function swapCase(text: string): string {
  return characters(text)
    .map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()))
    .join('');
}

/** Python's str.title: every run of letters begins large. */
export function titleWords(text: string): string {
  return text.replace(/\p{L}+/gu, capitalize);
}

/** The filter `title`: words are cut at white space, hyphens and opening brackets. */
export function titlePhrase(text: string): string {
  return text
    .split(/([-\s({[<]+)/)
    .map(capitalize)
    .join('');
}
