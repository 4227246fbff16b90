import type { RunEvent } from '@setpiece/playbook';

/** Opens one stream of the events of several runs; the returned function closes it. */
export type OpenStream = (
  runs: readonly { readonly run: string; readonly after: number }[],
  onEvent: (event: RunEvent) => void,
) => () => void;

/** All runs that this tab watches, over one stream. */
export interface LiveRuns {
  /** Every event of the run with `seq` above `after`, in order and once each; ends with the returned function. */
  readonly watch: (run: string, after: number, listener: (event: RunEvent) => void) => () => void;
  /** Opens the stream anew from what was seen last, after the server was away. */
  readonly reconnect: () => void;
}

interface Watcher {
  readonly run: string;
  readonly listener: (event: RunEvent) => void;
  seen: number;
}

/** Collects changes for a moment, so that a page that watches twenty runs opens one stream and not twenty. */
const settleMilliseconds = 20;

export function createLiveRuns(open: OpenStream): LiveRuns {
  const watchers = new Set<Watcher>();
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const reopen = () => {
    timer = undefined;
    close?.();
    close = watchers.size ? open(positions(watchers), deliver) : undefined;
  };
  const reopenSoon = () => (timer ??= setTimeout(reopen, settleMilliseconds));

  const deliver = (event: RunEvent) => {
    for (const watcher of [...watchers]) {
      if (watcher.run !== event.run || event.seq <= watcher.seen) continue;
      // A journal has no holes: a jump means that the stream resumed too far ahead.
      if (event.seq > watcher.seen + 1) return void reopenSoon();
      watcher.seen = event.seq;
      watcher.listener(event);
    }
  };

  return {
    reconnect: () => void reopenSoon(),
    watch: (run, after, listener) => {
      const watcher: Watcher = { run, listener, seen: after };
      watchers.add(watcher);
      reopenSoon();
      return () => {
        watchers.delete(watcher);
        reopenSoon();
      };
    },
  };
}

/** Each run once, from the watcher of it that has seen least. */
function positions(watchers: Iterable<Watcher>): { run: string; after: number }[] {
  const after = new Map<string, number>();
  for (const { run, seen } of watchers) after.set(run, Math.min(seen, after.get(run) ?? Infinity));
  return [...after].map(([run, seen]) => ({ run, after: seen }));
}
