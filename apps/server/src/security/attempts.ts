const most = 30;
const span = 60_000;
const remembered = 10_000;

/** Counts failed attempts of each client address: who guesses too much has to wait. */
export interface Attempts {
  /** Seconds that the client has to wait before it may try again; 0 when it may now. */
  waitOf(client: string): number;
  failed(client: string): void;
}

/** At most 30 failures a minute and address. */
export function createAttempts(now: () => number = Date.now): Attempts {
  const counts = new Map<string, { since: number; failures: number }>();
  const current = (client: string) => {
    const found = counts.get(client);
    return found && now() - found.since < span ? found : undefined;
  };
  return {
    waitOf(client) {
      const found = current(client);
      return found && found.failures >= most ? Math.ceil((found.since + span - now()) / 1000) : 0;
    },
    failed(client) {
      const found = current(client);
      if (found) return void (found.failures += 1);
      if (counts.size >= remembered) counts.clear();
      counts.set(client, { since: now(), failures: 1 });
    },
  };
}
