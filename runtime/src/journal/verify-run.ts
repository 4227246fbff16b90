import { isDeepStrictEqual } from 'node:util';
import { isFinal, type StepAddress } from '@setpiece/playbook';
import { openItem } from '../engine/open-item.ts';
import { addressOfTimer, timerId } from '../engine/timer-id.ts';
import type { AuditedRun } from '../ports/audited-run.ts';
import { fold } from './fold.ts';
import { stepOf, type LoadedVersion } from './loaded-version.ts';
import { emptyState, type OpenItem, type RunState } from './run-state.ts';
import { snapshotText, stateOfSnapshot } from './snapshot-text.ts';

/** Something that the database says of a run and its journal does not. */
export interface Finding {
  readonly run: string;
  readonly code: 'journal' | 'fold' | 'snapshot' | 'row' | 'wait' | 'timer' | 'attempt' | 'version';
  readonly message: string;
}

type Note = (code: Finding['code'], message: string) => void;

/** Folds a run's journal and compares: its snapshot, its row, its waits, timers and attempts have to say the same. */
export function verifyRun(audited: AuditedRun, version: LoadedVersion): readonly Finding[] {
  const { summary } = audited;
  const findings: Finding[] = [];
  const note: Note = (code, message) => void findings.push({ run: summary.id, code, message });
  if (audited.damage !== undefined) note('journal', audited.damage);
  if (audited.snapshotDamage !== undefined) note('snapshot', audited.snapshotDamage);
  const state = foldAll(audited, version, note);
  if (!state || audited.damage !== undefined) return findings;
  compareRow(audited, state, note);
  if (isFinal(summary.status)) noneLeft(audited, note);
  else {
    compareWaits(audited, state, note);
    compareTimers(audited, state, version, note);
    compareAttempts(audited, state, note);
  }
  return findings;
}

function foldAll({ summary, events, snapshot }: AuditedRun, version: LoadedVersion, note: Note): RunState | undefined {
  const state = emptyState(summary.id);
  for (const event of events) {
    try {
      fold(state, event, version);
    } catch (error) {
      note('fold', `Event ${event.seq} (${event.type}) does not fit: ${(error as Error).message}`);
      return undefined;
    }
    if (snapshot?.seq === event.seq && !isSame(state, snapshot.text, version))
      note('snapshot', `The snapshot at event ${event.seq} is not the fold of the events up to there.`);
  }
  return state;
}

function isSame(state: RunState, text: string, version: LoadedVersion): boolean {
  try {
    const kept = snapshotText(stateOfSnapshot(text, version));
    return isDeepStrictEqual(JSON.parse(kept), JSON.parse(snapshotText(state)));
  } catch {
    return false;
  }
}

function compareRow({ summary, events }: AuditedRun, state: RunState, note: Note): void {
  const { status, seq } = summary;
  if (seq !== state.seq) note('row', `The run's row stands at event ${seq}, the journal ends at ${state.seq}.`);
  const end = events.findLast(({ type }) => /^run\.(succeeded|failed|cancelled)$/.test(type));
  const said = end?.type.slice('run.'.length);
  // A run whose journal was damaged is cancelled without an event.
  const isAbandoned = status === 'cancelled' && summary.error?.code === 'damaged_journal';
  if (isFinal(status) && said !== status && !isAbandoned)
    note('row', `The run's row says "${status}", the journal says "${said ?? state.status}".`);
  if (!isFinal(status) && said !== undefined)
    note('row', `The run's row says "${status}", the journal says "${said}".`);
  if (state.status === 'paused' && status !== 'paused')
    note('row', `The run's row says "${status}", the journal says "paused".`);
  if (end?.type === 'run.succeeded' && !isDeepStrictEqual(end.outputs, summary.outputs ?? {}))
    note('row', "The outputs of the run's row are not those of the journal.");
  if (end?.type === 'run.failed' && !isDeepStrictEqual(end.error, summary.error))
    note('row', "The error of the run's row is not that of the journal.");
  if (status === 'waiting' && !openItems(state).some(({ item }) => item.wait || item.retryAt !== undefined))
    note('row', 'The run waits, but none of its steps does.');
}

function noneLeft({ timers, waits, attempts }: AuditedRun, note: Note): void {
  if (timers.length) note('timer', `The run has ended, but ${timers.length} of its timers are left.`);
  if (waits.length) note('wait', `The run has ended, but ${waits.length} of its waits are left.`);
  if (attempts.length) note('attempt', `The run has ended, but ${attempts.length} of its attempts are open.`);
}

function compareWaits({ waits }: AuditedRun, state: RunState, note: Note): void {
  const rows = new Set(waits.map(nameOf));
  for (const { address, item } of openItems(state)) {
    const isDue = item.wait !== undefined && item.wait.for.kind !== 'timer';
    if (rows.delete(nameOf(address)) !== isDue)
      note(
        'wait',
        isDue ? `${nameOf(address)} waits, but has no row.` : `${nameOf(address)} has a row, but does not wait.`,
      );
  }
  for (const name of rows) note('wait', `${name} has a row, but is not under way.`);
}

function compareTimers({ timers, events }: AuditedRun, state: RunState, version: LoadedVersion, note: Note): void {
  const due = new Map(timers.map((timer) => [timer.id, timer.due]));
  const now = events.at(-1)?.at ?? 0;
  const expect = (id: string, at: number) => {
    if (due.get(id) !== at && at > now)
      note('timer', `Timer ${id} is to be due at ${at}, but is ${due.get(id) ?? 'not there'}.`);
  };
  for (const { address, item } of openItems(state)) {
    if (item.wait?.for.kind === 'timer') expect(timerId('wait', address), item.wait.for.due);
    if (item.wait?.due !== undefined) expect(timerId('timeout', address), item.wait.due);
    if (item.retryAt !== undefined && item.retryAt > now && !due.has(timerId('retry', address)))
      if (!sharesAlarm(address, item.retryAt, timers, version)) expect(timerId('poll', address), item.retryAt);
  }
  if (version.playbook.deadline && !due.has('deadline'))
    note('timer', 'The playbook has a deadline, but the run has no timer for it.');
  for (const { id } of timers)
    if (id !== 'deadline' && !isOfOpenStep(state, id)) note('timer', `Timer ${id} is of no step under way.`);
}

/** The items of a batch are tried again together: the first of them has the timer. */
function sharesAlarm(
  { step, visit }: StepAddress,
  at: number,
  timers: AuditedRun['timers'],
  version: LoadedVersion,
): boolean {
  if (!stepOf(version, step).forEach?.bulk) return false;
  return timers.some(({ id, kind, due }) => {
    if (due !== at || (kind !== 'retry' && kind !== 'poll')) return false;
    const of = addressOfTimer(id);
    return of.step === step && of.visit === visit;
  });
}

function isOfOpenStep(state: RunState, timer: string): boolean {
  try {
    return openItem(state, addressOfTimer(timer)) !== undefined;
  } catch {
    return false;
  }
}

function compareAttempts({ attempts }: AuditedRun, state: RunState, note: Note): void {
  for (const { attempt, ...address } of attempts) {
    const item = openItem(state, address);
    if (!item || item.attempt !== attempt || !item.running)
      note('attempt', `Attempt ${attempt} of ${nameOf(address)} is open, but the journal does not say so.`);
  }
}

function openItems(state: RunState): { readonly address: StepAddress; readonly item: OpenItem }[] {
  return [...state.open.values()].flatMap(({ step, visit, single, loop }) =>
    loop
      ? [...loop.open].map(([index, item]) => ({ address: { step, visit, item: index }, item }))
      : [{ address: { step, visit }, item: single }],
  );
}

function nameOf({ step, visit, item }: StepAddress): string {
  return `Step ${step}, visit ${visit}${item === undefined ? '' : `, item ${item}`}`;
}
