// What the benches share: time something many times, and print a figure beside its reference.

/**
 * Milliseconds of one call, the median, after a warm-up of a quarter of the budget.
 *
 * @param {() => Promise<unknown>} work
 * @param {number} budget milliseconds to spend
 */
export async function timesEach(work, budget) {
  for (const until = performance.now() + budget / 4; performance.now() < until;) await work();
  const times = [];
  for (const until = performance.now() + budget; performance.now() < until;) times.push(await timeOf(work));
  return median(times);
}

/** Milliseconds of one call. */
export async function timeOf(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The middle one; NaN of none. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value that the given part of all lies below. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

/** Prints a JSON line {case, unit, ours, reference, ratio}, and what else belongs to it. The reference is a measurement of the same run, or the aim. */
export function report(name, unit, ours, reference, more = {}) {
  const ratio = reference === undefined ? {} : { reference: round(reference), ratio: round(ours / reference) };
  console.log(JSON.stringify({ case: name, unit, ours: round(ours), ...ratio, ...more }));
}

function round(value) {
  return Number(value.toPrecision(3));
}
