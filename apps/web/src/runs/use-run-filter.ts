import { RunStatus } from '@setpiece/playbook';
import { useSearchParams } from 'wouter';
import { isLengthRange, type LengthRange } from './length-range.ts';
import { isTimeRange, type TimeRange } from './time-range.ts';

/** Which runs are shown; all that is given must hold. */
export interface RunFilter {
  readonly playbook?: string;
  readonly status?: RunStatus;
  /** Words that went into the run or came out of it, or the IRI of a record. */
  readonly text?: string;
  readonly trigger?: string;
  readonly mode?: 'live' | 'test';
  readonly range?: TimeRange;
  /** How long it took: `>5m`, `<10s`. */
  readonly took?: LengthRange;
}

/** The filter, kept in the address, so that it can be sent to somebody. */
export function useRunFilter(): [RunFilter, (filter: RunFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const setFilter = (filter: RunFilter) =>
    setSearch(
      Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
      { replace: true },
    );
  return [filterIn(search), setFilter];
}

function filterIn(search: URLSearchParams): RunFilter {
  const status = RunStatus.safeParse(search.get('status')).data;
  const mode = search.get('mode');
  const range = search.get('range');
  const took = search.get('took');
  const text = (name: string) => search.get(name) || undefined;
  return {
    playbook: text('playbook'),
    status,
    text: text('text'),
    trigger: text('trigger'),
    mode: mode === 'live' || mode === 'test' ? mode : undefined,
    range: isTimeRange(range) ? range : undefined,
    took: isLengthRange(took) ? took : undefined,
  };
}
