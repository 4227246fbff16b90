import { createRequire } from 'node:module';

/**
 * Drizzle, for the queries of this room. It is loaded as CommonJS on purpose: linking its ES modules (60 files that re-export each
 * other) was measured to take 0.6 s and to leave a heap of 160 MB, against 0.1 s and 15 MB. `npm run check` refuses other imports.
 */
const require = createRequire(import.meta.url);

export const {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  is,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  max,
  min,
  ne,
  or,
  sql,
} = require('drizzle-orm') as typeof import('drizzle-orm');

export const { blob, getTableConfig, integer, primaryKey, sqliteTable, SQLiteTable, text } =
  require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core');

export const { drizzle } = require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3');

export type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
