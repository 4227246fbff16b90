import type { RunSummary } from '@setpiece/runtime';

/** A line of the table `runs`. */
export interface RunRow {
  readonly id: string;
  readonly playbook: string;
  readonly playbook_name: string;
  readonly version: string;
  readonly mode: string;
  readonly status: string;
  readonly waiting_for: string | null;
  readonly trigger_kind: string;
  readonly trigger_by: string | null;
  readonly seq: number;
  readonly owner: string | null;
  readonly parent_run: string | null;
  readonly parent_step: string | null;
  readonly parent_visit: number | null;
  readonly parent_item: number | null;
  readonly parent_async: number | null;
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly error: string | null;
  readonly outputs: string | null;
  readonly place: string | null;
  readonly fork_run: string | null;
  readonly fork_step: string | null;
  readonly fork_visit: number | null;
  readonly cause_run: string | null;
  readonly cause_root: string | null;
  readonly cause_depth: number | null;
  readonly suppressed: number;
}

/** The summary that a line says. */
export function summaryOf(row: RunRow): RunSummary {
  return {
    id: row.id,
    playbook: row.playbook,
    playbookName: row.playbook_name,
    version: row.version,
    mode: row.mode as RunSummary['mode'],
    status: row.status as RunSummary['status'],
    ...(row.waiting_for !== null && { waitingFor: JSON.parse(row.waiting_for) }),
    trigger: {
      kind: row.trigger_kind,
      ...(row.trigger_by !== null && { by: row.trigger_by }),
      ...(row.cause_run !== null && { cause: causeOf(row) }),
    },
    startedAt: row.started_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.error !== null && { error: JSON.parse(row.error) }),
    ...(row.outputs !== null && { outputs: JSON.parse(row.outputs) }),
    ...(row.parent_run !== null && { parent: parentOf(row) }),
    ...(row.fork_run !== null && { fork: forkOf(row) }),
    ...(row.place !== null && { place: row.place as 'held' | 'waiting' }),
    seq: row.seq,
    ...(row.suppressed > 0 && { suppressed: row.suppressed }),
  };
}

function causeOf(row: RunRow): NonNullable<RunSummary['trigger']['cause']> {
  return { run: row.cause_run as string, root: row.cause_root as string, depth: row.cause_depth as number };
}

function forkOf({ fork_run, fork_step, fork_visit }: RunRow): NonNullable<RunSummary['fork']> {
  return { run: fork_run as string, ...(fork_step !== null && { step: fork_step, visit: fork_visit ?? 1 }) };
}

function parentOf(row: RunRow): RunSummary['parent'] {
  return {
    run: row.parent_run as string,
    step: row.parent_step as string,
    visit: row.parent_visit as number,
    ...(row.parent_item !== null && { item: row.parent_item }),
    ...(row.parent_async && { async: true }),
  };
}

/** The line that a summary becomes. */
export function rowOf(run: RunSummary, owner: string): RunRow {
  return {
    id: run.id,
    playbook: run.playbook,
    playbook_name: run.playbookName,
    version: run.version,
    mode: run.mode,
    status: run.status,
    waiting_for: run.waitingFor ? JSON.stringify(run.waitingFor) : null,
    trigger_kind: run.trigger.kind,
    trigger_by: run.trigger.by ?? null,
    seq: run.seq,
    owner: run.place === 'waiting' ? null : owner,
    parent_run: run.parent?.run ?? null,
    parent_step: run.parent?.step ?? null,
    parent_visit: run.parent?.visit ?? null,
    parent_item: run.parent?.item ?? null,
    parent_async: run.parent ? Number(run.parent.async ?? false) : null,
    started_at: run.startedAt,
    ended_at: run.endedAt ?? null,
    error: run.error ? JSON.stringify(run.error) : null,
    outputs: run.outputs ? JSON.stringify(run.outputs) : null,
    place: run.place ?? null,
    fork_run: run.fork?.run ?? null,
    fork_step: run.fork?.step ?? null,
    fork_visit: run.fork?.visit ?? null,
    cause_run: run.trigger.cause?.run ?? null,
    cause_root: run.trigger.cause?.root ?? null,
    cause_depth: run.trigger.cause?.depth ?? null,
    suppressed: 0,
  };
}
