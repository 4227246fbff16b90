import type { Playbook } from '@setpiece/playbook';
import type { StoredRecord } from '@setpiece/runtime';
import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../database.ts';
import { first } from '../migrations/0001-first.ts';
import { archive } from '../migrations/0002-archive.ts';
import { playbooksWithChanges, recordChangesOf, removeRecordChanges } from '../queries/record-changes.ts';
import { createStore } from './create-store.ts';

const heard = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'heard',
  name: 'Heard',
  values: 'setpiece',
  trigger: { id: 't', name: 'Start', kind: 'on_create', module: 'alerts' },
  steps: [],
  routes: [],
} satisfies Playbook;

const record = (uuid: string, id: number): StoredRecord => ({
  ...{ uuid, id, module: 'alerts', fields: { name: uuid } },
  ...{ createdAt: 1, modifiedAt: 1, revision: 1 },
});

const rows = /* sql */ `
  insert into playbooks (id, name, draft, revision, active, steps, trigger_kind, created_at, modified_at)
    values ('heard', 'Heard', '{}', 1, 1, 0, 'on_create', 1, 1);
  insert into playbook_versions (id, playbook, number, text, machine, sha256, machine_format, created_at)
    values ('v1', 'heard', 1, '${JSON.stringify(heard)}', '{}', 'x', 1, 1)`;

function opened(): Database {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  database.connection.exec(rows);
  return database;
}

test('a commit that is refused leaves no note of its records', async () => {
  const database = opened();
  const store = createStore(database);
  await store.commit([{ kind: 'record.insert', record: record('a', 1) }]);
  const refused = store.commit([
    { kind: 'record.insert', record: record('b', 2) },
    { kind: 'record.insert', record: record('a', 3) },
  ]);
  const good = store.commit([{ kind: 'record.insert', record: record('c', 4) }]);
  await expect(refused).rejects.toThrow('alerts/a');
  await good;
  expect(recordChangesOf(database, 'heard', 10).map(({ after }) => after?.uuid)).toEqual(['a', 'c']);
});

test('the number of a note is never used again', async () => {
  const database = opened();
  const store = createStore(database);
  await store.commit([{ kind: 'record.insert', record: record('a', 1) }]);
  const [note] = recordChangesOf(database, 'heard', 1);
  await removeRecordChanges(database, [note?.id ?? 0]);
  expect(playbooksWithChanges(database)).toEqual([]);
  await store.commit([{ kind: 'record.insert', record: record('b', 2) }]);
  expect(recordChangesOf(database, 'heard', 1)[0]?.id).toBeGreaterThan(note?.id ?? 0);
});

test('a database of the version before knows the triggers of what was published', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-outbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'workspace.db');
  const old = new Sqlite(file);
  for (const sql of [first, archive, rows]) old.exec(sql);
  old.pragma('user_version = 2');
  old.close();
  const database = openDatabase(file);
  onTestFinished(() => database.close());
  await createStore(database).commit([{ kind: 'record.insert', record: record('a', 1) }]);
  expect(playbooksWithChanges(database)).toEqual(['heard']);
});
