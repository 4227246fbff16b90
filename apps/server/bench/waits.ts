import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { quantile, report, timeOf } from '../../../scripts/figures.mjs';
import { callMany, callWebhook } from './call-webhook.ts';
import { set, webhookPlaybook } from './playbooks.ts';
import type { ServerProcess } from './server-process.ts';
import { withServer } from './with-server.ts';

/** `npm run bench -- waits`: many runs that wait in a started server. The references are the aims: 150 MB, 1 s, 5 s. */
const runs = Number(process.env['SETPIECE_BENCH_RUNS'] ?? 10_000);
const until = { id: 'wait', kind: 'wait', for: { kind: 'date', date: '{{ vars.request.data.until }}' } };
const waiting = webhookPlaybook('waiting', [
  set('x', '{{ vars.request.data.x }}'),
  until,
  set('y', '{{ vars.x + 1 }}'),
]);
const at = (time: number) => new Date(time).toISOString();

await withServer(async (server) => {
  const { waiting: url = '' } = await server.publish([waiting]);
  const warmUp = 1000;
  const taken = await timeOf(() =>
    callMany(warmUp, 16, () => callWebhook(url, { x: -1, until: at(Date.now() + 500) })),
  );
  /** Time in which all can be started, with room to spare. */
  const patience = 5000 + (taken / warmUp) * runs * 1.5;
  await pause(3000);
  await spread(server, url, patience);
  await sameInstant(server, url, patience);
});

await withServer(async (server, restart) => {
  const { waiting: url = '' } = await server.publish([waiting]);
  await callMany(runs, 16, (x) => callWebhook(url, { x, until: at(Date.now() + 3_600_000) }));
  const again = await restart();
  const rssMegabytes = Math.round(again.rss());
  report(`boot after kill -9 with ${runs} waiting runs`, 'ms', again.bootMilliseconds, 5000, { rssMegabytes });
});

/** Each is due a fixed time after it began, as in most playbooks. */
async function spread(server: ServerProcess, url: string, patience: number): Promise<void> {
  const before = server.rss();
  const began = Date.now();
  const took = await timeOf(() => callMany(runs, 16, (x) => callWebhook(url, { x, until: at(Date.now() + patience) })));
  const growth = server.rss() - before;
  report(`${runs} waiting runs`, 'MB RSS growth', growth, 150, { startedPerSecond: Math.round((runs / took) * 1000) });
  reportLateness('each due a fixed time after its start', await latenesses(server, began));
}

/** All are due at one instant, and new runs go on being started then. */
async function sameInstant(server: ServerProcess, url: string, patience: number): Promise<void> {
  const began = Date.now();
  const due = began + patience;
  await callMany(runs, 16, (x) => callWebhook(url, { x, until: at(due) }));
  await pause(due - Date.now());
  const newcomer = () => callMany(1, 1, () => callWebhook(url, { x: -1, until: at(0) }));
  const newcomers: number[] = [];
  while (Date.now() < due + 1000) newcomers.push(await timeOf(newcomer));
  const more = { slowestNewStart: Math.round(Math.max(...newcomers)) };
  reportLateness('all due at one instant', await latenesses(server, began), more);
}

/** How late each run since then ended, once all have. */
async function latenesses(server: ServerProcess, since: number): Promise<number[]> {
  const database = new DatabaseSync(join(server.data, 'workspace.db'), { readOnly: true });
  const open = database.prepare(
    `select count(*) as count from runs where status not in ('succeeded', 'failed', 'cancelled')`,
  );
  while ((open.get() as { count: number }).count > 0) await pause(200);
  const rows = database
    .prepare(
      `select runs.ended_at as ended, json_extract(accepted.body, '$.input.data.until') as until
       from runs join events accepted on accepted.run = runs.id and accepted.seq = 1
       where runs.started_at >= ? and json_extract(accepted.body, '$.input.data.x') >= 0`,
    )
    .all(since) as { ended: number; until: string }[];
  database.close();
  return rows.map(({ ended, until: due }) => ended - Date.parse(due));
}

function reportLateness(name: string, late: readonly number[], more: object = {}): void {
  const latest = Math.max(...late);
  const others = { p50: quantile(late, 0.5), earliest: Math.min(...late) };
  report(`${late.length} waiting runs, ${name}: the latest`, 'ms', latest, 1000, { ...others, ...more });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
