import type { RunView } from '../runs/run-view.ts';

/** Ids of the steps in the order in which they began, once a visit. */
export function stepsBegun({ steps }: Pick<RunView, 'steps'>): string[] {
  const visits = new Map<string, string>();
  for (const { step, visit, status } of steps)
    if (status !== 'skipped' && status !== 'dead' && status !== 'pending') visits.set(`${visit} ${step}`, step);
  return [...visits.values()];
}
