const ESCAPE = /\\(?:\r?\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[^])/g;
const SIMPLE: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** Reads Python's escapes in the inside of a string literal; an unknown escape keeps its backslash. */
export function unescapeString(inside: string): string {
  if (!inside.includes('\\')) return inside;
  return inside.replace(ESCAPE, (escape) => {
    const code = escape.slice(1);
    if (/^\r?\n/.test(code)) return '';
    if (/^[xuU]./.test(code)) return characterOf(Number.parseInt(code.slice(1), 16), escape);
    if (/^[0-7]/.test(code)) return characterOf(Number.parseInt(code, 8), escape);
    return SIMPLE[code] ?? escape;
  });
}

function characterOf(codePoint: number, escape: string): string {
  return codePoint <= 0x10ffff && !Number.isNaN(codePoint) ? String.fromCodePoint(codePoint) : escape;
}
