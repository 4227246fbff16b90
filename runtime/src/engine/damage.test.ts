import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, openSync, readSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, versionOf, type World } from '../../testing/world.ts';
import { seededRandom } from './seeded-random.ts';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-damage-'));
const sound = join(folder, 'sound.db');
/** The same without snapshots: the whole journal is read. */
const bare = join(folder, 'bare.db');
const big = Array.from({ length: 6000 }, (_, index) => `line ${index}`).join('\n');
const version = versionOf(
  playbookOf(
    [
      { id: 'small', kind: 'set_variable', variables: [{ name: 'small', value: '{{ vars.input.params.n * 7 }}' }] },
      { id: 'big', kind: 'connector', connector: 'x', operation: 'big' },
      { id: 'wait', kind: 'wait', for: { kind: 'signal', name: 'go' } },
      { id: 'after', kind: 'set_variable', variables: [{ name: 'sum', value: '{{ vars.small + 1 }}' }] },
    ],
    {
      outputs: [
        { name: 'sum', value: '{{ vars.sum }}' },
        { name: 'big', value: '{{ vars.steps.big.data.text }}' },
      ],
    },
  ),
  'v1',
);
const runs = 6;
const ids: string[] = [];
const expected = (index: number) => ({ sum: index * 7 + 1, big: `${index} ${big}` });
const source = { version: async () => version, published: async () => version };

beforeAll(async () => {
  const world = await createWorld(
    { big: ({ run }) => ({ text: `${ids.indexOf(run)} ${big}` }) },
    { file: sound, playbooks: source, limits: { parkedInMemory: 0 } },
  );
  for (let n = 0; n < runs; n++) {
    const start = { version, mode: 'live', trigger: { kind: 'manual' }, input: { params: { n } } } as const;
    ids.push('');
    const started = world.runtime.start(start).then(({ run }) => (ids[n] = run));
    await world.until(await started, 'wait.opened', 'wait');
  }
  await world.close();
  copyFileSync(sound, bare);
  const connection = new Sqlite(bare);
  connection.exec('delete from snapshots; vacuum;');
  connection.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pages that hold events, large values and snapshots. */
function pagesOf(file: string, tables: readonly string[]): { pages: readonly number[]; size: number } {
  const connection = new Sqlite(file, { readonly: true });
  const pages = connection
    .prepare(`select pageno from dbstat where name in (${tables.map(() => '?').join(', ')})`)
    .pluck()
    .all(...tables) as number[];
  const size = connection.pragma('page_size', { simple: true }) as number;
  connection.close();
  return { pages, size };
}

/** Turns some bytes in a row into others. */
function harm(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  const buffer = Buffer.alloc(bytes);
  readSync(handle, buffer, 0, bytes, at);
  for (let index = 0; index < bytes; index++) buffer[index] = (buffer[index] ?? 0) ^ (1 << (index % 8));
  writeSync(handle, buffer, 0, bytes, at);
  closeSync(handle);
}

type Verdict = 'right' | 'wrong' | 'refused' | 'quarantined' | 'stuck';

/** Lets every run of a file go on to its end, and says what came of each. */
async function verdictsOf(file: string): Promise<Verdict[]> {
  let world: World;
  try {
    world = await createWorld({}, { file, playbooks: source, limits: { parkedInMemory: 0, grace: 0 } });
  } catch (error) {
    return [/(damaged|cannot be opened).*estore a backup/s.test((error as Error).message) ? 'refused' : 'wrong'];
  }
  try {
    return await Promise.all(ids.map((id, index) => verdictOf(world, id, index)));
  } finally {
    await world.close().catch(() => {});
  }
}

async function verdictOf({ runtime, store }: World, id: string, index: number): Promise<Verdict> {
  try {
    await runtime.signal(id, 'go', null);
    const run =
      (await store.run(id))?.status === 'paused'
        ? await store.run(id)
        : await runtime.finished(id, AbortSignal.timeout(20_000));
    if (run?.status === 'succeeded') return isDeepStrictEqual(run.outputs, expected(index)) ? 'right' : 'wrong';
    // Not in silence: the run says what is the matter.
    return run?.error?.message ? 'quarantined' : 'wrong';
  } catch (error) {
    // A page that cannot be read at all is an error of the database for whoever asks.
    return (error as Error).name === 'TimeoutError' ? 'stuck' : 'quarantined';
  }
}

describe('F15: a database whose bytes were changed', () => {
  it('gives every run its values when nothing was changed', async () => {
    const file = join(folder, 'copy.db');
    copyFileSync(sound, file);
    expect(await verdictsOf(file)).toEqual(Array.from({ length: runs }, () => 'right'));
  });

  it(
    'never uses a wrong value in silence: 200 times some bytes in journal, blobs and snapshots',
    { timeout: 300_000 },
    async () => {
      const seed = process.env['SETPIECE_SEED'] ?? String(Date.now() % 1_000_000);
      const random = seededRandom(seed);
      const count = { right: 0, wrong: 0, refused: 0, quarantined: 0, stuck: 0 };
      let othersWentOn = 0;
      const sources = [sound, bare].map((file) => ({ file, ...pagesOf(file, ['events', 'blobs', 'snapshots']) }));
      for (let time = 0; time < 200; time++) {
        const { file: from, pages, size } = sources[time % 2] ?? assert.fail();
        const file = join(folder, 'harmed.db');
        for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
        copyFileSync(from, file);
        const page = pages[Math.floor(random() * pages.length)] ?? 1;
        const bytes = 1 + Math.floor(random() * 16);
        harm(file, (page - 1) * size + Math.floor(random() * (size - bytes)), bytes);
        const verdicts = await verdictsOf(file);
        for (const verdict of verdicts) count[verdict]++;
        if (verdicts.includes('quarantined') && verdicts.includes('right')) othersWentOn++;
      }
      console.log(`damage test: seed ${seed}, ${JSON.stringify(count)}, others went on ${othersWentOn} times`);
      expect([count.wrong, count.stuck]).toEqual([0, 0]);
      expect(count.quarantined + count.refused).toBeGreaterThan(20);
      expect(othersWentOn).toBeGreaterThan(0);
    },
  );

  it.each([
    [
      'an event that was changed',
      `update events set body = replace(body, '"n":3', '"n":9') where seq = 1 and body like '%"n":3%'`,
    ],
    [
      'an event that is missing',
      `delete from events where seq = 2 and run = (select run from events where body like '%"n":3%' limit 1)`,
    ],
    [
      'a large value that was changed',
      `update blobs set text = replace(text, 'line 1', 'line 2') where text like '%"3 line%'`,
    ],
  ])('pauses the run with %s, names it, and lets the others go on', async (_, sql) => {
    const file = join(folder, `planted-${ids.length}.db`);
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
    copyFileSync(sound, file);
    const connection = new Sqlite(file);
    const triggers = connection.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
    for (const name of triggers) connection.exec(`drop trigger "${String(name)}"`);
    connection.exec('delete from snapshots');
    expect(connection.prepare(sql).run().changes).toBe(1);
    connection.close();
    const verdicts = await verdictsOf(file);
    expect(verdicts.toSorted()).toEqual(['quarantined', ...Array.from({ length: runs - 1 }, () => 'right')]);
  });

  it('folds the journal anew when a snapshot was changed', async () => {
    const file = join(folder, 'snapshot.db');
    copyFileSync(sound, file);
    const connection = new Sqlite(file);
    expect(connection.prepare(`update snapshots set body = replace(body, '"small":', '"smell":')`).run().changes).toBe(
      runs,
    );
    connection.close();
    expect(await verdictsOf(file)).toEqual(Array.from({ length: runs }, () => 'right'));
  });

  it('is refused when its structure is damaged, with the command that restores a backup', async () => {
    const file = join(folder, 'structure.db');
    copyFileSync(sound, file);
    const { pages, size } = pagesOf(file, ['events']);
    harm(file, ((pages[0] ?? 1) - 1) * size, 12);
    await expect(createWorld({}, { file })).rejects.toThrow(/structure\.db is damaged: .*setpiece restore/);
  });
});
