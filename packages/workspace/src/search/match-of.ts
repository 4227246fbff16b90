/**
 * An expression of the full-text index for words that people type: each must occur, the last one may be unfinished. A record is
 * found by its uuid, wherever its IRI begins. Undefined: nothing to look for.
 */
export function matchOf(text?: string, record?: string): string | undefined {
  const words = [...(text ?? '').matchAll(/"([^"]*)"?|\S+/g)].map(([all, quoted]) => ({
    words: (quoted ?? all).replaceAll('"', ' '),
    isQuoted: quoted !== undefined,
  }));
  const terms = words
    .filter((one) => hasWord(one.words))
    .map(({ words: phrase, isQuoted }, index, all) => {
      const mayGoOn = index === all.length - 1 && !isQuoted && /[\p{L}\p{N}]$/u.test(phrase);
      return `"${phrase}"${mayGoOn ? '*' : ''}`;
    });
  const uuid = record?.trim().replace(/\/+$/, '').split('/').at(-1)?.replaceAll('"', ' ');
  if (uuid && hasWord(uuid)) terms.push(`"${uuid}"`);
  if (terms.length) return terms.join(' ');
  const asked = Boolean(text?.trim() || record?.trim());
  // Signs alone are no word: they are found nowhere.
  return asked ? '"\u0000nothing"' : undefined;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
