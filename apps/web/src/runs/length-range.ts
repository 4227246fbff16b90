const units = {
  ms: { length: 1, text: 'ms' },
  s: { length: 1000, text: 's' },
  m: { length: 60_000, text: 'min' },
  h: { length: 3_600_000, text: 'h' },
  d: { length: 86_400_000, text: 'd' },
} as const;

type Unit = keyof typeof units;

/** How long runs took: longer or shorter than something. */
export type LengthRange = `${'>' | '<'}${number}${Unit}`;

/** Those that a person chooses from; the address of the page may name any other. */
export const lengthRanges: readonly LengthRange[] = ['>10s', '>1m', '>5m', '>1h', '>1d', '<1s', '<10s', '<1m'];

const form = /^([<>])(\d{1,9})(ms|s|m|h|d)$/;

export function isLengthRange(text: string | null): text is LengthRange {
  return text !== null && form.test(text);
}

/** `Longer than 5 min`. */
export function lengthText(range: LengthRange): string {
  const [, direction, number = '', unit] = form.exec(range) ?? [];
  return `${direction === '>' ? 'Longer' : 'Shorter'} than ${number} ${units[unit as Unit].text}`;
}

/** The same in milliseconds, as the server is asked. */
export function tookOf(range: LengthRange | undefined): {
  readonly longerThan?: number;
  readonly shorterThan?: number;
} {
  if (!range) return {};
  const [, direction, number, unit] = form.exec(range) ?? [];
  const length = Number(number) * units[unit as Unit].length;
  return direction === '>' ? { longerThan: length } : { shorterThan: length };
}
