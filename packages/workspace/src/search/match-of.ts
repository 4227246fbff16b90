/**
 * An expression of the full-text index for words that people type: each must occur, the last one may be unfinished. A record is
 * found by its uuid, wherever its IRI begins. Undefined: nothing to look for.
 */
export function matchOf(text?: string, record?: string): string | undefined {
  const words = [...(text ?? '').replaceAll('\0', ' ').matchAll(/"([^"]*)"?|\S+/g)].map(([all, quoted]) => ({
    words: (quoted ?? all).replaceAll('"', ' '),
    isQuoted: quoted !== undefined,
  }));
  const terms = words
    .filter((one) => hasWord(one.words))
    .map(({ words: phrase, isQuoted }, index, all) => {
      const mayGoOn = index === all.length - 1 && !isQuoted && /[\p{L}\p{N}]$/u.test(phrase);
      return `"${phrase}"${mayGoOn ? '*' : ''}`;
    });
  const uuid = record?.replaceAll('\0', '').trim().replace(/\/+$/, '').split('/').at(-1)?.replaceAll('"', ' ');
  if (uuid && hasWord(uuid)) terms.push(`"${uuid}"`);
  if (terms.length) return terms.join(' ');
  const isAsked = Boolean(text?.trim() || record?.trim());
  return isAsked ? nothing : undefined;
}

/** A phrase without a word is found nowhere: so are signs alone. */
const nothing = '"*"';

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
