import { createAudit, verdictOf } from '@setpiece/db';
import { loadVersion, verifyRun, type Finding } from '@setpiece/runtime';
import { NotFoundError } from '../errors/not-found-error.ts';
import { permit } from '../permit.ts';
import type { Context, CoreServices } from '../services/services.ts';

/** What a verification found. `findings` is empty when everything says what the journals say. */
export interface Verification {
  readonly runs: number;
  readonly findings: readonly JournalFinding[];
}

/** What is wrong, and with which run; without one, with the database itself. */
export type JournalFinding = Omit<Finding, 'run' | 'code'> & {
  readonly run?: string;
  readonly code: Finding['code'] | 'structure' | 'blob';
};

export interface VerifyJournal {
  /** Only this run. */
  readonly run?: string;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called between runs: others are to get their turn. @default the next turn of the event loop */
  readonly pause?: () => Promise<void>;
}

/** Folds the journal of each run, or of one, and compares it with what else the database says. */
export async function verifyJournal(context: Context, input: VerifyJournal = {}): Promise<Verification> {
  permit(context.actor, 'runs.read');
  return verify(context, input);
}

/** The same, for the workspace itself. */
export async function verify(
  services: Pick<CoreServices, 'database' | 'playbooks'>,
  { run, onProgress, pause = nextTurn }: VerifyJournal,
): Promise<Verification> {
  const audit = createAudit(services.database);
  const findings: JournalFinding[] = run === undefined ? databaseFindings(services) : [];
  const total = run === undefined ? audit.count() : 1;
  let runs = 0;
  const look = async (id: string) => {
    findings.push(...(await findingsOf(services, audit, id)));
    runs += 1;
    onProgress?.(runs, total);
    await pause();
  };
  if (run !== undefined) {
    if (!audit.read(run)) throw new NotFoundError('run', run);
    await look(run);
  } else
    for (let page = audit.idsAfter('', 200); page.length; page = audit.idsAfter(page.at(-1) as string, 200))
      for (const id of page) await look(id);
  return { runs, findings };
}

async function findingsOf(
  { playbooks }: Pick<CoreServices, 'playbooks'>,
  audit: ReturnType<typeof createAudit>,
  run: string,
): Promise<readonly Finding[]> {
  const audited = audit.read(run);
  // It was removed meanwhile.
  if (!audited) return [];
  try {
    const version = await playbooks.version(audited.summary.version);
    if (!version) throw new Error(`Version ${audited.summary.version} of the playbook is gone.`);
    return verifyRun(audited, loadVersion(version));
  } catch (error) {
    return [{ run, code: 'version', message: error instanceof Error ? error.message : String(error) }];
  }
}

function databaseFindings({ database }: Pick<CoreServices, 'database'>): JournalFinding[] {
  const verdict = verdictOf(database.connection);
  const structure = verdict === 'ok' ? [] : [{ code: 'structure', message: verdict } as const];
  const blobs = [...createAudit(database).damagedBlobs()].map(
    (sha256) => ({ code: 'blob', message: `Blob ${sha256} is not what was written.` }) as const,
  );
  return [...structure, ...blobs];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
