import { RunStatus } from '@setpiece/playbook';
import { useSearchParams } from 'wouter';

export interface RunFilter {
  readonly playbook?: string;
  readonly status?: RunStatus;
}

/** Which runs are shown; kept in the address, so that it can be sent to somebody. */
export function useRunFilter(): [RunFilter, (filter: RunFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const status = RunStatus.safeParse(search.get('status')).data;
  const playbook = search.get('playbook') ?? undefined;
  const setFilter = (filter: RunFilter) =>
    setSearch(
      Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
      { replace: true },
    );
  return [{ ...(playbook !== undefined && { playbook }), ...(status && { status }) }, setFilter];
}
