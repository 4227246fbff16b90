import type { Playbook } from '@setpiece/playbook';
import type { Difference } from './test-report.ts';

/**
 * Whether the expected steps ran in the expected order. Between steps of parallel branches there is no order, so that two of them
 * may have changed places; a step that is named twice has to run twice.
 */
export function compareSteps(expected: readonly string[], began: readonly string[], playbook: Playbook): Difference[] {
  const positions = positionsOf(expected, began);
  const missing = expected.flatMap((step, index) =>
    positions[index] === undefined
      ? [{ path: `steps[${index}]`, expected: step, message: 'it did not run' } satisfies Difference]
      : [],
  );
  if (missing.length) return missing;
  const before = wrongOrder(expected, positions as readonly number[], playbook);
  if (!before) return [];
  const [index, other] = before;
  const message = `it began after "${expected[other]}"`;
  return [{ path: `steps[${index}]`, expected: expected[index] as string, message }];
}

/** Where in the run each expected step began: the n-th naming of a step is its n-th beginning. */
function positionsOf(expected: readonly string[], began: readonly string[]): readonly (number | undefined)[] {
  const places = new Map<string, number[]>();
  began.forEach((step, index) => places.set(step, [...(places.get(step) ?? []), index]));
  return expected.map((step) => places.get(step)?.shift());
}

/** The first two expected steps that began the other way round although a route leads between them. */
function wrongOrder(
  expected: readonly string[],
  positions: readonly number[],
  { routes }: Playbook,
): readonly [number, number] | undefined {
  const next = Map.groupBy(routes, ({ from }) => from);
  const reach = new Map(expected.map((step) => [step, reachable(step, next)]));
  for (const [index, step] of expected.entries())
    for (let other = index + 1; other < expected.length; other++) {
      if ((positions[other] as number) >= (positions[index] as number)) continue;
      const target = expected[other] as string;
      if (reach.get(step)?.has(target) || reach.get(target)?.has(step)) return [index, other];
    }
  return undefined;
}

function reachable(from: string, next: ReadonlyMap<string, readonly { readonly to: string }[]>): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let step = open.pop(); step !== undefined; step = open.pop())
    for (const { to } of next.get(step) ?? [])
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}
