import { createAudit } from '@setpiece/db';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { loadVersion } from './loaded-version.ts';
import { verifyRun, type Finding } from './verify-run.ts';

/** A run of each sort: ended, failed, waiting for a time, for a person, for a call, in a loop. */
const ok = { id: 'ok', kind: 'connector', connector: 'x', operation: 'ok' };
const playbooks = [
  playbookOf([ok], { id: 'ends', outputs: [{ name: 'n', value: '{{ vars.steps.ok.data }}' }] }),
  playbookOf([{ ...ok, id: 'bad', operation: 'bad' }], { id: 'fails' }),
  playbookOf([{ id: 'sleep', kind: 'wait', for: { kind: 'duration', duration: { hours: 1 } } }], {
    id: 'sleeps',
    deadline: { hours: 2 },
  }),
  playbookOf([{ id: 'ask', kind: 'manual_input', title: '?', timeout: { hours: 1 } }], { id: 'asks' }),
  playbookOf([{ ...ok, id: 'hang', operation: 'hang', timeout: { hours: 1 } }], { id: 'hangs' }),
  playbookOf(
    [{ ...ok, id: 'loop', operation: 'some', parameters: { n: '{{ vars.item }}' }, forEach: { items: [1, 2, 3] } }],
    {
      id: 'loops',
    },
  ),
];

const waiting = { timeout: 60_000 };
let world: World;
beforeEach(async () => {
  const never = () => new Promise(() => {});
  world = await createWorld(
    {
      ok: () => 7,
      bad: () => Promise.reject(new Error('no')),
      hang: never,
      some: ({ parameters }) => (parameters['n'] === 3 ? never() : 1),
    },
    { limits: { grace: 0 } },
  );
  for (const playbook of playbooks) await world.start(playbook);
  await vi.waitUntil(() => world.calls.length === 6, waiting);
  for (const playbook of ['sleeps', 'asks'])
    await vi.waitUntil(async () => (await of(playbook))?.status === 'waiting', waiting);
  await vi.waitUntil(() => row("select count(*) from attempts where status = 'running'") === 2, waiting);
});
afterEach(() => world.close());

const of = async (playbook: string) => (await world.reader.runs({ playbook, limit: 1 }))[0];
const row = (sql: string) => world.database.connection.prepare(sql).pluck().get();

function verifyAll(): readonly Finding[] {
  const audit = createAudit(world.database);
  return audit.idsAfter('', 100).flatMap((run) => {
    const audited = audit.read(run);
    return audited ? verifyRun(audited, loadVersion(world.published(audited.summary.playbook))) : [];
  });
}

it('says nothing of runs whose database says what their journals say', () => {
  expect(createAudit(world.database).idsAfter('', 100)).toHaveLength(playbooks.length);
  expect(verifyAll()).toEqual([]);
});

it.each([
  ['row', 'seq', `update runs set seq = seq + 1 where playbook = 'asks'`],
  ['row', 'status', `update runs set status = 'paused', waiting_for = null where playbook = 'ends'`],
  ['row', 'outputs', `update runs set outputs = '{"n":{"data":8}}' where playbook = 'ends'`],
  [
    'row',
    'error',
    `update runs set error = '{"code":"other","message":"","retryable":false}' where playbook = 'fails'`,
  ],
  ['wait', 'lost', `delete from waits`],
  ['wait', 'stray', `insert into waits select run, 'other', 1, -1, kind, name, body, since from waits`],
  [
    'wait',
    'left over',
    `insert into waits select (select id from runs where playbook = 'ends'), step, 1, -1, kind, name, body, since from waits`,
  ],
  ['timer', 'lost', `delete from timers where kind = 'wait'`],
  ['timer', 'moved', `update timers set due = due + 1000 where kind = 'wait'`],
  ['timer', 'deadline lost', `delete from timers where kind = 'deadline'`],
  [
    'timer',
    'stray',
    `insert into timers select run, '["wait","other",1,null]', kind, due from timers where kind = 'wait'`,
  ],
  [
    'attempt',
    'stray',
    `insert into attempts select run, key || 'x', attempt + 1, step, visit, item, poll, status, started_at, ended_at from attempts where status = 'running'`,
  ],
  ['snapshot', 'another state', `update snapshots set body = replace(body, '"seq"', '"sex"'), sha256 = 'x'`],
  ['journal', 'an event changed', `update events set body = body || ' ' where seq = 2`],
  [
    'journal',
    'the last event lost',
    `delete from events where seq > 1 and run in (select id from runs where playbook = 'asks') and seq = (select max(seq) - 1 from events e where e.run = events.run)`,
  ],
])('finds damage that was planted: %s %s', (code, _, sql) => {
  const { connection } = world.database;
  for (const name of connection.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all())
    connection.exec(`drop trigger "${String(name)}"`);
  expect(connection.prepare(sql).run().changes).toBeGreaterThan(0);
  expect(verifyAll().map((finding) => finding.code)).toContain(code);
});
