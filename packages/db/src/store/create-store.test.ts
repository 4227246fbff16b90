import { storeContract } from '@setpiece/runtime/testing';
import { expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { createStore } from './create-store.ts';

it.each(storeContract)('the store on SQLite keeps its promise: $name', async ({ check }) => {
  const database = openDatabase(':memory:');
  try {
    await expect(check(createStore(database))).resolves.toBeUndefined();
  } finally {
    await database.close();
  }
});
