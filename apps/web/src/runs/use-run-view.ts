import { useSearchParams } from 'wouter';

export type RunViewKind = 'canvas' | 'timeline';

/** Which view of a run is shown; kept in the address. */
export function useRunView(): [RunViewKind, (view: RunViewKind) => void] {
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'timeline' ? 'timeline' : 'canvas';
  return [view, (next) => setSearch(next === 'canvas' ? {} : { view: next }, { replace: true })];
}
