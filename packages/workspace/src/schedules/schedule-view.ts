import { playbookDraft, publishedVersion, type ScheduleLine, type ScheduleOutcome } from '@setpiece/db';
import type { Values } from '@setpiece/playbook';
import type { RunSummary } from '@setpiece/runtime';
import type { Services } from '../services/services.ts';

/** A schedule as screens and commands show it. Times are epoch milliseconds. */
export interface ScheduleView {
  readonly id: string;
  readonly name: string;
  readonly playbook: ScheduledPlaybook;
  readonly cron: string;
  /** IANA name. */
  readonly timeZone: string;
  /** `vars.input.params` of its runs. */
  readonly input?: Values;
  /** An instant is skipped while a run of it is open. */
  readonly oneActive: boolean;
  /** What becomes of instants for which nobody was there. */
  readonly missed: 'run_once' | 'skip';
  readonly active: boolean;
  /** It belongs to the schedule trigger of its playbook and is changed there. */
  readonly fromTrigger: boolean;
  /** Absent: it is switched off, or never due again. */
  readonly next?: number;
  readonly last?: ScheduleOutcome & { readonly status?: RunSummary['status'] };
}

/** The playbook of a schedule. Without `name` it is gone. */
export interface ScheduledPlaybook {
  readonly id: string;
  readonly name?: string;
  readonly active: boolean;
  readonly published: boolean;
}

/** What is shown of a schedule. */
export async function viewOf({ database, reader }: Services, line: ScheduleLine): Promise<ScheduleView> {
  const { nextDue, lastInstant: _, lastRun: __, lastOutcome, playbook, active, oneActive = false, ...rest } = line;
  const status = lastOutcome?.run === undefined ? undefined : (await reader.run(lastOutcome.run))?.status;
  return {
    ...rest,
    oneActive,
    active,
    playbook: scheduledPlaybook(database, playbook),
    ...(active && nextDue !== undefined && { next: nextDue }),
    ...(lastOutcome && { last: { ...lastOutcome, ...(status && { status }) } }),
  };
}

function scheduledPlaybook(database: Services['database'], id: string): ScheduledPlaybook {
  const draft = playbookDraft(database, id);
  if (!draft) return { id, active: false, published: false };
  const published = publishedVersion(database, draft.id) !== undefined;
  return { id: draft.id, name: draft.playbook.name, active: draft.active, published };
}
