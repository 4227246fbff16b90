interface WatchedRun {
  readonly run: string;
  readonly after?: number;
}

/** How far a stream of several runs has come. */
export interface StreamPosition {
  runs(): readonly { readonly run: string; readonly after: number }[];
  /** Notes an event and gives its id: `run:seq`, with the positions of the other watched runs in front of it. */
  reached(run: string, seq: number): string;
}

/** Where a stream begins: at the id of the last event that the client saw, else where the client asked. */
export function positionsOf(watched: readonly WatchedRun[], lastEventId?: string | null): StreamPosition {
  const seen = parsePositions(lastEventId ?? '');
  const positions = new Map(watched.map(({ run, after = 0 }) => [run, Math.max(after, seen.get(run) ?? 0)]));
  return {
    runs: () => [...positions].map(([run, after]) => ({ run, after })),
    reached: (run, seq) => {
      positions.delete(run);
      positions.set(run, seq);
      return [...positions].map((entry) => entry.join(':')).join(',');
    },
  };
}

function parsePositions(id: string): Map<string, number> {
  const entries = id.split(',').map((part) => part.split(':'));
  return new Map(
    entries.map(([run = '', seq]) => [run, Number(seq)] as const).filter(([, seq]) => Number.isSafeInteger(seq)),
  );
}
