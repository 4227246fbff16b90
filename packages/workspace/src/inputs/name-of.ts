import { recordOfIri, type Database } from '@setpiece/db';
import type { Value, Values } from '@setpiece/playbook';

/** What people call a record or item, given as itself, its IRI or as text. Absent when nothing is given. */
export function nameOf(database: Database, given: Value | undefined): string | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  if (Array.isArray(given)) return nameOf(database, (given as readonly Value[])[0]);
  if (typeof given === 'object') return titleOf(given as Values);
  const text = String(given);
  const record = text.startsWith('/api/3/') ? recordOfIri(database, text) : undefined;
  return record ? titleOf(record) : text;
}

/** The title of a record: its own, else the name of a person. */
export function titleOf(record: Values): string {
  const person = ['firstname', 'lastname'].flatMap((key) => (typeof record[key] === 'string' ? [record[key]] : []));
  for (const found of [
    record['name'],
    record['title'],
    record['itemValue'],
    person.join(' '),
    record['email'],
    record['@id'],
  ])
    if (typeof found === 'string' && found) return found;
  return 'Untitled';
}
