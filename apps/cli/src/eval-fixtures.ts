import type { Environment } from '@setpiece/expressions';
import { readInputFile } from './input-files.ts';
import { CommandFailure } from './command-failure.ts';

type Item = Record<string, unknown>;

/** The file that `--fixtures` names: what platform filters look up, and a stopped clock. */
interface Fixtures {
  readonly clock?: string;
  readonly timezone?: string;
  readonly macros?: Record<string, string>;
  readonly picklists?: Record<string, readonly Item[]>;
  readonly records?: Record<string, unknown>;
}

/** An environment out of a fixtures file. Every picklist item is also a record under its `@id`. */
export function readFixtures(path: string): Environment {
  let fixtures: Fixtures;
  try {
    fixtures = JSON.parse(readInputFile(path).text) as Fixtures;
  } catch (cause) {
    throw new CommandFailure(`${path} is not a fixtures file: ${(cause as Error).message}`, { cause });
  }
  return environmentOf(fixtures);
}

function environmentOf(fixtures: Fixtures): Environment {
  const lists = new Map(Object.entries(fixtures.picklists ?? {}));
  const items = [...lists.values()].flat().map((item) => [item['@id'], item] as const);
  const records = new Map<unknown, unknown>([...Object.entries(fixtures.records ?? {}), ...items]);
  const macros = new Map(Object.entries(fixtures.macros ?? {}));
  return {
    now: fixtures.clock ? Date.parse(fixtures.clock) : Date.now(),
    timeZone: fixtures.timezone ?? 'UTC',
    picklistItem: (list, value) => lists.get(list)?.find((item) => item.itemValue === value),
    record: (iri) => records.get(iri),
    macro: (name) => macros.get(name),
  };
}
