/** `value` with `digits` after the point, ties to even, exactly as Python rounds. */
export function toFixedEven(value: number, digits: number): string {
  const places = Math.max(0, Math.min(digits, 40));
  const exact = Math.abs(value) < 1e21 ? value.toFixed(Math.min(100, places + 55)) : value.toFixed(0);
  const fixed = value.toFixed(places);
  const [, fraction = ''] = exact.split('.');
  const isTie = /^50*$/.test(fraction.slice(places));
  if (!isTie) return fixed;
  const truncated = places === 0 ? exact.split('.')[0]! : exact.slice(0, exact.indexOf('.') + 1 + places);
  const isEven = Number(truncated.at(-1)) % 2 === 0;
  return isEven ? truncated : roundAway(truncated, places);
}

function roundAway(truncated: string, places: number): string {
  const isNegative = truncated.startsWith('-');
  const digits = BigInt(truncated.replace(/[-.]/g, '')) + 1n;
  const text = digits.toString().padStart(places + 1, '0');
  const joined = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return isNegative ? `-${joined}` : joined;
}

/** Python's round(value, digits) for floats; negative digits round before the point. */
export function roundHalfEven(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  if (digits >= 0) return Number(toFixedEven(value, digits));
  const unit = 10 ** -digits;
  const quotient = value / unit;
  const floor = Math.floor(quotient);
  const rest = quotient - floor;
  const rounded = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return rounded * unit;
}
