import { provenanceOf, type StepRunView, type StepSummary } from './run-view.ts';

/** One line about all StepRuns of one step; the last visit counts. */
export function summarize(stepRuns: readonly StepRunView[]): StepSummary {
  const visits = Math.max(...stepRuns.map(({ visit }) => visit));
  const last = stepRuns.filter(({ visit }) => visit === visits);
  const whole = last.find(({ item }) => item === undefined);
  const items = last.filter(({ item }) => item !== undefined);
  const provenance = whole && provenanceOf(whole, items);
  const failed = [whole, ...items].find((stepRun) => stepRun?.status === 'failed');
  return {
    status: whole?.status ?? itemsStatus(items),
    visits,
    attempts: Math.max(0, ...last.map(({ attempts }) => attempts.length)),
    ...(items.length || whole?.items !== undefined ? { items: countItems(items, whole?.items) } : {}),
    ...(whole?.outcome !== undefined && { outcome: whole.outcome }),
    ...(whole?.option !== undefined && { option: whole.option }),
    ...(failed?.error && { error: failed.error.message }),
    ...(provenance && { provenance }),
  };
}

function countItems(items: readonly StepRunView[], total: number | undefined) {
  const failed = items.filter(({ status }) => status === 'failed').length;
  const done = items.filter(({ endedAt }) => endedAt !== undefined).length;
  return { total: total ?? items.length, done, failed };
}

function itemsStatus(items: readonly StepRunView[]): StepSummary['status'] {
  const open = items.find(({ endedAt }) => endedAt === undefined);
  if (open) return open.status;
  return items.some(({ status }) => status === 'failed') ? 'failed' : 'succeeded';
}
