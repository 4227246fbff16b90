import { createStore, openDatabase } from '@setpiece/db';
import { isFinal, type RunEvent } from '@setpiece/playbook';
import { isDeepStrictEqual } from 'node:util';
import { emptyState, fold, loadVersion, type RunState } from '../src/index.ts';
import { snapshotText, stateOfSnapshot } from '../src/journal/snapshot-text.ts';
import { expectedSum, loadVersion as load } from './load.ts';

/** What the sink saw. */
export interface Seen {
  readonly effects: Readonly<Record<string, number>>;
  readonly accepted: readonly string[];
}

/** Broken promises, in words. Empty means that all of them were kept. `final`: everything has come to its end. */
export async function brokenInvariants(file: string, seen: Seen, kills: number, final: boolean): Promise<string[]> {
  const database = openDatabase(file);
  const { connection } = database;
  const store = createStore(database);
  const broken: string[] = [];
  const ids = connection.prepare('select id from runs').pluck().all() as string[];
  const integrity = connection.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') broken.push(`I6: integrity_check says ${String(integrity)}`);
  for (const run of seen.accepted) if (!ids.includes(run)) broken.push(`I1: run ${run} was accepted and is gone`);
  for (const [key, count] of Object.entries(seen.effects))
    if (count < 1 || count > kills + 1) broken.push(`I2: effect ${key} happened ${count} times after ${kills} kills`);
  const stray = connection
    .prepare(
      `select id from runs where status = 'running' and owner is null or status = 'waiting' and waiting_for is null`,
    )
    .pluck()
    .all();
  for (const id of stray) broken.push(`I7: run ${String(id)} is open and waits for nothing, nor has it an owner`);
  const version = loadVersion(load);
  for (const id of ids) {
    const events = await store.events(id);
    broken.push(...brokenJournal(id, events));
    const state = emptyState(id);
    const snapshot = await store.snapshot(id);
    for (const event of events) {
      fold(state, event, version);
      if (snapshot?.seq === event.seq && !sameState(state, stateOfSnapshot(snapshot.text, version)))
        broken.push(`I5: the snapshot of run ${id} at ${snapshot.seq} is not the fold of its events`);
    }
    const summary = await store.run(id);
    if (summary?.seq !== events.length)
      broken.push(`I4: run ${id} says seq ${summary?.seq}, its journal has ${events.length}`);
    if (!final) continue;
    if (!summary || !isFinal(summary.status)) broken.push(`I1: run ${id} is ${summary?.status} in the end`);
    if (summary?.outputs?.['sum'] !== expectedSum)
      broken.push(`I1: run ${id} gave ${JSON.stringify(summary?.outputs)} and ${summary?.error?.message}`);
    broken.push(...missingEffects(id, events, seen));
  }
  await database.close();
  return broken;
}

function brokenJournal(id: string, events: readonly RunEvent[]): string[] {
  const broken: string[] = [];
  events.forEach(({ seq }, index) => {
    if (seq !== index + 1) broken.push(`I4: event ${index + 1} of run ${id} has number ${seq}`);
  });
  const results = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'step.succeeded' && event.type !== 'step.failed' && event.type !== 'step.skipped') continue;
    const name = `${event.step}/${event.visit}/${event.item ?? '-'}`;
    results.set(name, (results.get(name) ?? 0) + 1);
  }
  for (const [name, count] of results) if (count !== 1) broken.push(`I3: ${name} of run ${id} has ${count} results`);
  return broken;
}

function missingEffects(id: string, events: readonly RunEvent[], { effects }: Seen): string[] {
  return events.flatMap((event) =>
    event.type === 'step.started' && ['one', 'loop', 'after-wait', 'last'].includes(event.step) && !effects[event.key]
      ? [`I2: effect ${event.key} of run ${id} never happened`]
      : [],
  );
}

function sameState(left: RunState, right: RunState): boolean {
  return isDeepStrictEqual(JSON.parse(snapshotText(left)), JSON.parse(snapshotText(right)));
}
