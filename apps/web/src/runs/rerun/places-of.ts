import { isFinal } from '@setpiece/playbook';
import type { RunDetails, StepRun } from '../../api/app-router.ts';
import { stepRunKey, timelineOf } from '../timeline/timeline-of.ts';

/** Where a re-run can begin: the beginning of the run, or a visit of a step. */
export interface RerunPlace {
  readonly key: string;
  readonly label: string;
  readonly stepRun?: StepRun;
}

/** The places of a run, in the order in which they were reached; none while it goes on. */
export function placesOf({ run, steps, playbook }: Pick<RunDetails, 'run' | 'steps' | 'playbook'>): RerunPlace[] {
  if (!isFinal(run.status)) return [];
  const names = new Map(playbook.steps.map(({ id, name }) => [id, name]));
  const whole = timelineOf(steps).filter(({ item }) => item === undefined);
  return [
    { key: start, label: 'The beginning' },
    ...whole.map((stepRun) => ({
      key: stepRunKey(stepRun),
      label: `${names.get(stepRun.step) ?? stepRun.step}${stepRun.visit > 1 ? ` (visit ${stepRun.visit})` : ''}`,
      stepRun,
    })),
  ];
}

/** The key of the beginning of a run. */
export const start = 'start';

/** Where the run failed, else its beginning. */
export function failedPlace(places: readonly RerunPlace[]): string {
  return places.findLast(({ stepRun }) => stepRun?.status === 'failed')?.key ?? start;
}
