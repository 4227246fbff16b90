/** Python's strip: white space, or any of the characters. */
export function strip(text: string, characters?: string): string {
  return stripEnd(stripStart(text, characters), characters);
}

export function stripStart(text: string, characters?: string): string {
  if (characters === undefined) return text.trimStart();
  const set = new Set(characters);
  let at = 0;
  while (at < text.length && set.has(text[at]!)) at++;
  return text.slice(at);
}

export function stripEnd(text: string, characters?: string): string {
  if (characters === undefined) return text.trimEnd();
  const set = new Set(characters);
  let end = text.length;
  while (end > 0 && set.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}
