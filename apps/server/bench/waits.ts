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

await withServer(async (server) => {
  const { waiting: url = '' } = await server.publish([waiting]);
  await callMany(500, 16, () => callWebhook(url, { x: 1, until: new Date(Date.now() + 500).toISOString() }));
  await pause(3000);
  await spread(server, url);
  await sameInstant(server, url);
});

await withServer(async (server, restart) => {
  const { waiting: url = '' } = await server.publish([waiting]);
  const due = new Date(Date.now() + 3_600_000).toISOString();
  await callMany(runs, 16, (x) => callWebhook(url, { x, until: due }));
  const again = await restart();
  report(`boot after kill -9 with ${runs} waiting runs`, 'ms', again.bootMilliseconds, 5000, {
    rssMegabytes: Math.round(again.rss()),
  });
});

/** Each is due a fixed time after it began, as in most playbooks. */
async function spread(server: ServerProcess, url: string): Promise<void> {
  const before = server.rss();
  const began = Date.now();
  const patience = 5_000 + runs * 2;
  const started = await timeOf(() =>
    callMany(runs, 16, (x) => callWebhook(url, { x, until: new Date(Date.now() + patience).toISOString() })),
  );
  await pause(2_000);
  const growth = server.rss() - before;
  report(`${runs} waiting runs`, 'MB RSS growth', growth, 150, {
    startedPerSecond: Math.round(runs / (started / 1000)),
  });
  reportLateness(`due ${patience / 1000} s after each start`, await latenesses(server, began));
}

/** All are due at one instant, while new runs go on being started. */
async function sameInstant(server: ServerProcess, url: string): Promise<void> {
  const began = Date.now();
  const due = began + 5_000 + runs * 2;
  await callMany(runs, 16, (x) => callWebhook(url, { x, until: new Date(due).toISOString() }));
  await pause(due - Date.now());
  const newcomers: number[] = [];
  for (let n = 0; n < 50; n++)
    newcomers.push(
      await timeOf(() => callMany(1, 1, () => callWebhook(url, { x: -1, until: new Date(0).toISOString() }))),
    );
  reportLateness('all due at one instant', await latenesses(server, began), {
    newcomerMilliseconds: Math.round(Math.max(...newcomers)),
  });
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
  return rows.map(({ ended, until }) => ended - Date.parse(until));
}

function reportLateness(name: string, late: readonly number[], more: object = {}): void {
  const [p50, most] = [quantile(late, 0.5), Math.max(...late)];
  report(`${late.length} waiting runs, ${name}: the latest`, 'ms', most, 1000, {
    p50: Math.round(p50),
    earliest: Math.round(Math.min(...late)),
    ...more,
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
