import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-migrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = `insert into runs (id, playbook, playbook_name, version, mode, status, trigger_kind, seq, started_at, ended_at)
  values ('r', 'p', 'P', 'v', 'live', 'succeeded', 'manual', 1, 1, 2);
  insert into events (run, seq, at, type, body) values ('r', 1, 1, 'run.accepted', '{"trigger":{"kind":"manual"}}');`;

/** A file of an earlier version, with a run in it, in WAL mode as they are. */
function fileOfVersion(name: string, version: number): string {
  const file = join(folder, name);
  const connection = new Sqlite(file);
  connection.pragma('journal_mode = WAL');
  for (const sql of migrations.slice(0, version)) connection.exec(sql);
  connection.exec(run);
  connection.pragma(`user_version = ${version}`);
  connection.close();
  return file;
}

it.each([2, migrations.length - 1])(
  'F11: an upgrade from version %i that dies at any statement is as if it had not begun, and is done at the next start',
  { timeout: 120_000 },
  async (version) => {
    const file = fileOfVersion(`dies-${version}.db`, version);
    // What a process that is killed leaves behind is what its files hold at that moment.
    const left: string[] = [];
    const connection = new Sqlite(file, {
      verbose: () => {
        const copy = join(folder, `left-${version}-${left.length}.db`);
        for (const part of ['', '-wal']) if (existsSync(file + part)) copyFileSync(file + part, copy + part);
        left.push(copy);
      },
    });
    connection.pragma('journal_mode = WAL');
    migrate(connection);
    connection.close();
    expect(left.length).toBeGreaterThan(3);
    for (const copy of left) {
      const database = openDatabase(copy);
      expect(database.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(database.connection.prepare('select id, status from runs').all()).toEqual([{ id: 'r', status: 'succeeded' }]);
      expect(database.connection.pragma('integrity_check', { simple: true })).toBe('ok');
      await database.close();
    }
  },
);

it('F11: a process that is killed at a statement of the upgrade leaves a file that the next start brings up to date', async () => {
  const count = Number(upgradedIn(fileOfVersion('counted.db', 2)).stdout);
  expect(count).toBeGreaterThan(3);
  const moments = Array.from({ length: 6 }, (_, index) => 1 + Math.floor((index * (count - 1)) / 5));
  for (const moment of new Set(moments)) {
    const file = fileOfVersion(`killed-${moment}.db`, 2);
    expect(upgradedIn(file, moment).signal).toBe('SIGKILL');
    const database = openDatabase(file);
    expect(database.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(database.connection.prepare('select id, status from runs').all()).toEqual([{ id: 'r', status: 'succeeded' }]);
    expect(database.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    await database.close();
  }
});

it('F11: before an upgrade the file is copied beside itself, once, for its owner only; a new file is not', async () => {
  const file = fileOfVersion('copied.db', 2);
  const copy = `${file}.before-upgrade-from-2`;
  await openDatabase(file).close();
  await openDatabase(file).close();
  expect(statSync(copy).mode & 0o077).toBe(0);
  const kept = new Sqlite(copy, { readonly: true });
  expect(kept.pragma('user_version', { simple: true })).toBe(2);
  expect(kept.prepare('select count(*) from events').pluck().get()).toBe(1);
  kept.close();
  const fresh = join(folder, 'fresh.db');
  await openDatabase(fresh).close();
  expect(existsSync(`${fresh}.before-upgrade-from-0`)).toBe(false);
});

it('F11: the database of a newer Setpiece is refused and stays as it is', async () => {
  const file = fileOfVersion('newer.db', migrations.length);
  const connection = new Sqlite(file);
  connection.pragma(`user_version = ${migrations.length + 1}`);
  connection.close();
  expect(() => openDatabase(file)).toThrow('Start the newer Setpiece that wrote it, or restore a backup');
  const after = new Sqlite(file, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
  after.close();
});

/** Upgrades the file in a process of its own, which is killed at one of the statements; prints how many there were. */
function upgradedIn(file: string, killedAt = Infinity) {
  const program = `
    import Sqlite from 'better-sqlite3';
    import { migrate } from ${JSON.stringify(join(import.meta.dirname, 'migrate.ts'))};
    let count = 0;
    const verbose = () => { if (++count === ${killedAt}) process.kill(process.pid, 'SIGKILL'); };
    const connection = new Sqlite(${JSON.stringify(file)}, { verbose });
    migrate(connection);
    connection.close();
    console.log(count);`;
  const given = ['--conditions=@setpiece/source', '--input-type=module', '--eval', program];
  return spawnSync(process.execPath, given, { cwd: import.meta.dirname, encoding: 'utf8' });
}
