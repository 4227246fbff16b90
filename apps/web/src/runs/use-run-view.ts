import { useSearchParams } from 'wouter';

export type RunViewKind = 'canvas' | 'timeline';

/** What is shown of a run. */
export interface RunPageView {
  readonly kind: RunViewKind;
  /** Number of the event right after which it is shown; absent: as it is now. */
  readonly at?: number;
}

/** Which view of a run is shown, and at which event; kept in the address. */
export function useRunView(): [RunPageView, (view: RunPageView) => void] {
  const [search, setSearch] = useSearchParams();
  const at = Number(search.get('at'));
  const view: RunPageView = {
    kind: search.get('view') === 'timeline' ? 'timeline' : 'canvas',
    ...(Number.isInteger(at) && at > 0 && { at }),
  };
  const setView = (next: RunPageView) =>
    setSearch(
      { ...(next.kind === 'timeline' && { view: 'timeline' }), ...(next.at !== undefined && { at: String(next.at) }) },
      { replace: true },
    );
  return [view, setView];
}
