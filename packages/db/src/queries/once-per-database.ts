import type { Database } from '../database.ts';

/** Makes something, e.g. a prepared statement, once for each open database. For queries that runs and deliveries ask again and again. */
export function oncePerDatabase<Made>(make: (database: Database) => Made): (database: Database) => Made {
  const made = new WeakMap<Database, Made>();
  return (database) => {
    let found = made.get(database);
    if (found === undefined) made.set(database, (found = make(database)));
    return found;
  };
}
