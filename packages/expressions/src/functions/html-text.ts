const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The readable text of HTML: tags removed, blocks on lines of their own, entities resolved. */
export function htmlToText(html: string): string {
  return withoutHidden(html)
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li|h[1-6])\s*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const HIDDEN: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
];

/** Comments, scripts and styles removed, in linear time; what is not closed reaches to the end. */
export function withoutHidden(html: string): string {
  return HIDDEN.reduce((text, [open, close]) => withoutBetween(text, open, close), html);
}

function withoutBetween(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  const parts: string[] = [];
  let at = 0;
  for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, at)) {
    parts.push(text.slice(at, start));
    const end = lower.indexOf(close, start + open.length);
    at = end < 0 ? text.length : end + close.length;
  }
  return parts.join('') + text.slice(at);
}
