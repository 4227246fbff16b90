/** What a function of the library gives for plain scalars, or undefined where its own rules are needed. */
export type QuickRule = (first: unknown, second: unknown) => unknown;

/** The functions that templates call most, for the values they mostly see. */
export const QUICK_RULES: Readonly<Record<string, QuickRule>> = {
  equal: (a, b) => (areAlike(a, b) ? a === b : undefined),
  notEqual: (a, b) => (areAlike(a, b) ? a !== b : undefined),
  less: (a, b) => (areNumbers(a, b) ? (a as number) < (b as number) : undefined),
  lessOrEqual: (a, b) => (areNumbers(a, b) ? (a as number) <= (b as number) : undefined),
  greater: (a, b) => (areNumbers(a, b) ? (a as number) > (b as number) : undefined),
  greaterOrEqual: (a, b) => (areNumbers(a, b) ? (a as number) >= (b as number) : undefined),
  truth: (value) => (typeof value === 'boolean' ? value : undefined),
  default: quickDefault,
  d: quickDefault,
};

/** A named argument is an object and never quick. */
function quickDefault(value: unknown, fallback: unknown): unknown {
  if (typeof fallback !== 'string' && typeof fallback !== 'number') return undefined;
  return value === undefined ? fallback : value;
}

function areAlike(a: unknown, b: unknown): boolean {
  return (typeof a === 'string' && typeof b === 'string') || areNumbers(a, b);
}

function areNumbers(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && Number.isFinite(a) && Number.isFinite(b);
}
