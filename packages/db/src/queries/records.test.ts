import type { Module } from '@setpiece/playbook';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../database.ts';
import { createStore } from '../store/create-store.ts';
import { macroValue, macroValues, setMacro } from './macros.ts';
import { modulesInWorkspace, putModules } from './modules.ts';
import { recordCounts, recordsOfModule } from './records-of-module.ts';
import { removeRecord, updateRecord, upsertRecords } from './write-records.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
});
afterEach(() => database.close());

const alerts: Module = { name: 'alerts', label: 'Alert', fields: [], uniqueKey: ['sourceId'] };

it('records are upserted by the unique key, listed, searched, changed and removed', async () => {
  const store = createStore(database);
  await putModules(database, { modules: [alerts] });
  expect(modulesInWorkspace(database)).toEqual([alerts]);
  await upsertRecords(
    store,
    alerts,
    [
      { sourceId: 1, name: 'Say "hi"' },
      { sourceId: 2, name: 'two' },
    ],
    { at: 1000 },
  );
  const [again] = await upsertRecords(store, alerts, [{ sourceId: 2, severity: 'high' }], { at: 2000 });
  expect(again).toMatchObject({
    '@type': 'Alert',
    sourceId: 2,
    name: 'two',
    severity: 'high',
    createDate: 1,
    modifyDate: 2,
  });
  const page = (search?: string) =>
    recordsOfModule(database, { module: 'alerts', limit: 10, offset: 0, ...(search && { search }) });
  expect(page()).toMatchObject({ total: 2, records: [{ sourceId: 2 }, { sourceId: 1 }] });
  expect(page('say "hi"')).toMatchObject({ total: 1, records: [{ sourceId: 1 }] });
  const iri = again?.['@id'] as string;
  expect(await updateRecord(store, iri, { name: 'new' }, { at: 3000 })).toMatchObject({
    name: 'new',
    severity: 'high',
  });
  expect(await updateRecord(store, '/api/3/alerts/none', {}, { at: 3000 })).toBeUndefined();
  expect(await removeRecord(database, iri)).toBe(true);
  expect(recordCounts(database)).toEqual({ alerts: 1 });
});

it('global variables are created and replaced', async () => {
  await setMacro(database, 'Sekoia_Last_Pull', '1', 1);
  await setMacro(database, 'Sekoia_Last_Pull', '2', 2);
  expect(macroValue(database, 'Sekoia_Last_Pull')).toBe('2');
  expect(macroValues(database)).toEqual({ Sekoia_Last_Pull: '2' });
  expect(macroValue(database, 'None')).toBeUndefined();
});

it('a record that plainly repeats a unique value can be changed; one that is to get the value of another is refused with a reason', async () => {
  const store = createStore(database);
  await putModules(database, { modules: [alerts] });
  const rows = [{ sourceId: 1 }, { sourceId: 1 }, { sourceId: 2 }];
  const [, repeated, other] = await upsertRecords(store, alerts, rows, { at: 1000, mode: 'create' });
  const change = (record: typeof other, fields: object) =>
    updateRecord(store, record?.['@id'] as string, fields as Record<string, string>, { at: 2000 });
  expect(await change(repeated, { name: 'seen' })).toMatchObject({ sourceId: 1, name: 'seen' });
  await expect(change(other, { sourceId: 1 })).rejects.toThrow(/has sourceId 1 already/);
  expect(await change(repeated, { sourceId: 3 })).toMatchObject({ sourceId: 3 });
});
