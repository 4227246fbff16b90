import { storeContract } from '@setpiece/runtime/testing';
import { describe, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { createStore } from './create-store.ts';

describe('the store on SQLite', () => {
  for (const { name, check } of storeContract)
    it(name, async () => {
      const database = openDatabase(':memory:');
      try {
        await check(createStore(database));
      } finally {
        await database.close();
      }
    });
});
