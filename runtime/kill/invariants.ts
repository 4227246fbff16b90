import { isDeepStrictEqual } from 'node:util';
import { createAudit, openDatabase } from '@setpiece/db';
import { isFinal, type RunEvent } from '@setpiece/playbook';
import { loadVersion, verifyRun, type LoadedVersion, type RunSummary } from '../src/index.ts';
import { loads, versionOfLoads } from './loads.ts';

/** What the sink saw. */
export interface Seen {
  readonly effects: Readonly<Record<string, number>>;
  readonly accepted: readonly string[];
}

/** Broken promises, in words. Empty means that all of them were kept. `final`: everything has come to its end. */
export async function brokenInvariants(file: string, seen: Seen, kills: number, final: boolean): Promise<string[]> {
  const database = openDatabase(file);
  const { connection } = database;
  const audit = createAudit(database);
  const broken: string[] = [];
  const ids = audit.idsAfter('', -1);
  const integrity = connection.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') broken.push(`I6: integrity_check says ${String(integrity)}`);
  for (const run of seen.accepted) if (!ids.includes(run)) broken.push(`I1: run ${run} was accepted and is gone`);
  broken.push(...wrongCounts(seen, kills));
  const stray = connection
    .prepare(
      `select id from runs where status = 'running' and owner is null or status = 'waiting' and waiting_for is null`,
    )
    .pluck()
    .all();
  for (const id of stray) broken.push(`I7: run ${String(id)} is open and waits for nothing, nor has it an owner`);
  for (const id of ids) {
    const audited = audit.read(id);
    const version = audited && versionOfLoads(audited.summary.version);
    if (!version) {
      broken.push(`I1: run ${id} cannot be read`);
      continue;
    }
    const loaded = loadVersion(version);
    for (const { code, message } of verifyRun(audited, loaded)) broken.push(`I5: run ${id}: ${code}: ${message}`);
    broken.push(...brokenJournal(id, audited.events));
    if (final) broken.push(...notEnded(audited.summary), ...missingEffects(audited.events, loaded, seen));
  }
  await database.close();
  return broken;
}

/** Each effect at least once, and at most once more a kill; those that are asked about exactly once. */
function wrongCounts({ effects }: Seen, kills: number): string[] {
  return Object.entries(effects).flatMap(([key, count]) => {
    const most = key.includes('/probed/') ? 1 : kills + 1;
    return count < 1 || count > most ? [`I2: effect ${key} happened ${count} times after ${kills} kills`] : [];
  });
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

function notEnded({ id, status, playbook, outputs, error }: RunSummary): string[] {
  if (!isFinal(status)) return [`I1: run ${id} is ${status} in the end`];
  const load = Object.values(loads).find(({ main }) => main.playbook.id === playbook);
  return load && !isDeepStrictEqual(outputs, load.outputs)
    ? [`I1: run ${id} gave ${JSON.stringify(outputs)} and ${error?.message}`]
    : [];
}

function missingEffects(events: readonly RunEvent[], { steps }: LoadedVersion, { effects }: Seen): string[] {
  return events.flatMap((event) =>
    event.type === 'step.started' && steps.get(event.step)?.kind === 'connector' && !effects[event.key]
      ? [`I2: effect ${event.key} of run ${event.run} never happened`]
      : [],
  );
}
