import { putSetting, setting, type Database } from '@setpiece/db';
import type { Value } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context, CoreServices } from '../services/services.ts';
import { verify, type Verification } from './verify-journal.ts';

/** The latest verification of the whole workspace. Times are epoch milliseconds. */
export interface LastVerification {
  readonly at: number;
  readonly runs: number;
  readonly found: number;
  /** The first ones. */
  readonly findings: Verification['findings'];
}

/** Verifies the workspace once a day while a server runs. */
export interface Nightly {
  start(): void;
  stop(): Promise<void>;
}

const name = 'verification';
const day = 24 * 3_600_000;
const kept = 20;

/** A run, then a rest: nobody is to notice. */
export function createNightly(services: Pick<CoreServices, 'database' | 'playbooks' | 'clock'>): Nightly {
  const { database, clock } = services;
  let cancel = () => {};
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  const rest = () => {
    if (stopped) throw new Stopped();
    return new Promise<void>((resolve) => setTimeout(resolve, 5).unref());
  };
  const plan = () => {
    const last = lastVerification(database)?.at ?? 0;
    cancel = clock.after(Math.max(last + day - clock.now(), 60_000), () => void (working = look()));
  };
  async function look(): Promise<void> {
    try {
      await keepVerification(services, await verify(services, { pause: rest }));
    } catch (error) {
      if (!(error instanceof Stopped)) console.error('Verification:', error);
    }
    if (!stopped) plan();
  }
  return {
    start: plan,
    async stop() {
      stopped = true;
      cancel();
      await working;
    },
  };
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Notes what a verification of everything found. */
export async function keepVerification(
  { database, clock }: Pick<CoreServices, 'database' | 'clock'>,
  { runs, findings }: Verification,
): Promise<void> {
  const last: LastVerification = { at: clock.now(), runs, found: findings.length, findings: findings.slice(0, kept) };
  await putSetting(database, name, last as unknown as Value);
}

/** What the latest verification found; undefined before the first. */
export function getVerification({ actor, database }: Context): LastVerification | undefined {
  permit(actor, 'settings.read');
  return lastVerification(database);
}

function lastVerification(database: Database): LastVerification | undefined {
  return setting(database, name) as unknown as LastVerification | undefined;
}
