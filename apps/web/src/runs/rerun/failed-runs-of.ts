import type { RunSummary } from '../../api/app-router.ts';
import { tookOf } from '../length-range.ts';
import { sinceOf } from '../time-range.ts';
import type { RunFilter } from '../use-run-filter.ts';

/** Which failed runs are meant. */
export interface WantedRuns {
  readonly runs?: string[];
  readonly playbook?: string;
  readonly mode?: 'live' | 'test';
  readonly since?: number;
  readonly longerThan?: number;
  readonly shorterThan?: number;
}

/**
 * The ticked runs; without any, all failed ones that fit the filter. Where the filter says more than a bulk re-run can ask for,
 * those of them that are shown.
 */
export function failedRunsOf(
  { text, trigger, playbook, mode, range, took }: RunFilter,
  shown: readonly Pick<RunSummary, 'id' | 'status'>[],
  chosen: ReadonlySet<string>,
): WantedRuns {
  if (chosen.size > 0) return { runs: [...chosen] };
  if (text || trigger) return { runs: shown.filter(({ status }) => status === 'failed').map(({ id }) => id) };
  return { playbook, mode, since: sinceOf(range), ...tookOf(took) };
}
