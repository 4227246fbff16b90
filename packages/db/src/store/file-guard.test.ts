import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DatabaseGone } from '../database-gone.ts';
import { openDatabase } from '../database.ts';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-guard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = ({ connection, writer }: ReturnType<typeof openDatabase>, name: string) =>
  writer.write(() => connection.prepare(`insert into settings (name, value) values (?, '1')`).run(name));

it.each([
  ['the file is deleted', 'deleted', (file: string) => rmSync(file)],
  ['the write-ahead log is deleted', 'deleted', (file: string) => rmSync(`${file}-wal`)],
  [
    'another file is put in its place',
    'replaced',
    (file: string) => {
      copyFileSync(file, `${file}.other`);
      renameSync(`${file}.other`, file);
    },
  ],
])('F16: when %s, nothing more is promised, and the message says what to do', async (name, what, harm) => {
  const database = openDatabase(join(folder, `${name}.db`));
  await write(database, 'before');
  harm(database.file);
  await expect(write(database, 'after')).rejects.toThrow(DatabaseGone);
  await expect(write(database, 'later')).rejects.toThrow(what);
  expect((await database.gone).message).toMatch(/Setpiece stops.*setpiece restore/);
  expect(database.connection.prepare('select name from settings').pluck().all()).toEqual(['before']);
  await database.close();
});

it('F16: a backup and a checkpoint meanwhile are no such thing', async () => {
  const database = openDatabase(join(folder, 'sound.db'));
  await write(database, 'one');
  await database.connection.backup(join(folder, 'copy.db'));
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  await write(database, 'two');
  const other = openDatabase(database.file);
  await other.close();
  await write(database, 'three');
  expect(database.connection.prepare('select count(*) from settings').pluck().get()).toBe(3);
  await database.close();
});
