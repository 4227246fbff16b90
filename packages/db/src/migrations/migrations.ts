import { first } from './0001-first.ts';
import { archive } from './0002-archive.ts';

/** SQL of every version of the database, in order. A released one is never changed; a change is a new one behind it. */
export const migrations: readonly string[] = [first, archive];
