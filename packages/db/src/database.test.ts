import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { getTableColumns, is } from './drizzle.ts';
import { getTableConfig, SQLiteTable } from './drizzle.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-db-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a database file', () => {
  it('is written durably: WAL with synchronous=FULL, also when it is opened again', async () => {
    const file = join(folder, 'durable.db');
    for (let time = 0; time < 2; time++) {
      const database = openDatabase(file);
      const pragma = (name: string) => database.connection.pragma(name, { simple: true });
      expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('busy_timeout')]).toEqual([
        'wal',
        2,
        1,
        5000,
      ]);
      await database.close();
    }
  });

  it('has strict tables only', () => {
    const { connection } = openDatabase(':memory:');
    const tables = connection.pragma('table_list') as { name: string; type: string; strict: number }[];
    const own = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it('has the columns that the typed tables say', () => {
    const { connection } = openDatabase(':memory:');
    const modules = Object.values(import.meta.glob('./tables/*.ts', { eager: true }));
    const shapes = modules.flatMap((module) =>
      Object.values(module as Record<string, unknown>).filter((table): table is InstanceType<typeof SQLiteTable> =>
        is(table, SQLiteTable),
      ),
    );
    for (const shape of shapes) {
      const { name } = getTableConfig(shape);
      const found = connection.pragma(`table_xinfo(${name})`) as { name: string; notnull: number; pk: number }[];
      const wanted = Object.values(getTableColumns(shape)).map((column) => column.name);
      expect([name, found.map((column) => column.name).toSorted((a, b) => a.localeCompare(b))]).toEqual([
        name,
        wanted.toSorted((a, b) => a.localeCompare(b)),
      ]);
    }
    const tables = connection
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'`,
      )
      .pluck()
      .all();
    expect(new Set(tables)).toEqual(new Set(shapes.map((shape) => getTableConfig(shape).name)));
  });

  it('of a newer Setpiece is refused in words', async () => {
    const file = join(folder, 'newer.db');
    await openDatabase(file).close();
    const raw = new Sqlite(file);
    raw.pragma('user_version = 99');
    raw.close();
    expect(() => openDatabase(file)).toThrow('has version 99, but this Setpiece only knows versions up to');
  });

  it('that is no database is refused with the file and the next move', () => {
    const file = join(folder, 'garbage.db');
    writeFileSync(file, 'This is no database, however long it may be. '.repeat(100));
    expect(() => openDatabase(file)).toThrow(/garbage\.db cannot be opened: .*restore a backup/);
  });

  it('in a folder that is missing or read-only is refused with the folder', () => {
    expect(() => openDatabase(join(folder, 'nowhere', 'x.db'))).toThrow(/nowhere does not exist/);
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect(asNobody(`openDatabase(${JSON.stringify(join(closed, 'x.db'))})`)).toContain(
      `The data folder ${closed} is read-only`,
    );
    expect(asNobody(`lockWorkspace(${JSON.stringify(closed)})`)).toContain(`The data folder ${closed} is read-only`);
  });
});

describe('what has happened', () => {
  it('cannot be changed: ended runs, events, versions', () => {
    const { connection } = openDatabase(':memory:');
    connection.exec(`
      insert into runs (id, playbook, playbook_name, version, mode, status, trigger_kind, seq, started_at, ended_at)
        values ('r', 'p', 'P', 'v', 'live', 'succeeded', 'manual', 1, 1, 2);
      insert into events (run, seq, at, type, body) values ('r', 1, 1, 'run.accepted', '{}');
      insert into playbook_versions (id, playbook, number, text, machine, sha256, machine_format, created_at) values ('v', 'p', 1, '', '', '', 1, 1);`);
    expect(() => connection.exec(`update runs set status = 'running', owner = 'x'`)).toThrow('immutable');
    expect(() => connection.exec(`update events set body = ''`)).toThrow('append-only');
    expect(() => connection.exec(`delete from events`)).toThrow('append-only');
    expect(() => connection.exec(`update playbook_versions set text = 'x'`)).toThrow('immutable');
  });

  it('cannot be nonsense: waiting for nothing, running without an owner', () => {
    const { connection } = openDatabase(':memory:');
    const insert = (status: string) =>
      connection.exec(`insert into runs (id, playbook, playbook_name, version, mode, status, trigger_kind, seq, started_at)
        values ('r', 'p', 'P', 'v', 'live', '${status}', 'manual', 1, 1)`);
    expect(() => insert('waiting')).toThrow('CHECK');
    expect(() => insert('running')).toThrow('CHECK');
    expect(() => insert('succeeded')).toThrow('CHECK');
    expect(() => insert('odd')).toThrow('CHECK');
  });
});

/** Runs a call as a user who owns nothing; who is not root is that user already. Gives the message of what it throws. */
function asNobody(call: string): string {
  const front = JSON.stringify(join(import.meta.dirname, 'index.ts'));
  const program = `const { openDatabase, lockWorkspace } = await import(${front}); try { ${call}; } catch (error) { console.log(error.message); }`;
  const given = ['--conditions=@setpiece/source', '--input-type=module', '--eval', program];
  const options = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return spawnSync(process.execPath, given, { encoding: 'utf8', ...options }).stdout;
}
