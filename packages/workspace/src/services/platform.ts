import type { Platform } from '@setpiece/connector-kit';
import {
  macroValue,
  recordOfIri,
  removeRecord,
  setMacro,
  updateRecord,
  upsertRecords,
  type Database,
} from '@setpiece/db';
import { countRecords, findRecords, type Clock, type Store } from '@setpiece/runtime';

/** What connectors call back into: records and global variables of this workspace. */
export function createPlatform(database: Database, store: Store, clock: Clock): Platform {
  return {
    findRecords: async (query) => findRecords(store, query),
    countRecords: async (query) => countRecords(store, query),
    record: async (iri) => recordOfIri(database, iri),
    async createRecord(module, fields, { upsert = false } = {}) {
      const known = await store.module(module);
      if (!known) throw new Error(`There is no module "${module}" in this workspace. Import it, or name another.`);
      const mode = upsert ? 'upsert' : 'create';
      const [created] = await upsertRecords(store, known, [fields], { at: clock.now(), mode });
      if (!created) throw new Error(`No record was written to module "${module}".`);
      return created;
    },
    updateRecord: (iri, fields) => updateRecord(store, iri, fields, clock.now()),
    deleteRecord: (iri) => removeRecord(database, iri),
    macro: async (name) => macroValue(database, name),
    setMacro: (name, value) => setMacro(database, name, value, clock.now()),
  };
}
