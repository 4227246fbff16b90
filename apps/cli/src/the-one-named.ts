import { nearNamesSentence } from '@setpiece/workspace';
import { CommandFailure } from './command-failure.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What has this id or exactly this name, if anything has. @throws CommandFailure when several have */
export function theOneNamed<Item extends Named>(
  what: string,
  all: readonly Item[],
  idOrName: string,
): Item | undefined {
  const matches = all.filter(({ id, name }) => id === idOrName || name === idOrName);
  if (matches.length > 1)
    throw new CommandFailure(
      `${matches.length} ${what}s are named "${idOrName}". Name one by its id: ${matches.map(({ id }) => id).join(', ')}`,
    );
  return matches[0];
}

/** Id of what is named by its id or its exact name. @throws CommandFailure when it is none, with the names near to it, or several */
export function idNamed(what: string, all: readonly Named[], idOrName: string): string {
  const match = theOneNamed(what, all, idOrName);
  if (match) return match.id;
  const names = all.map(({ name }) => name);
  throw new CommandFailure(`There is no ${what} "${idOrName}" here. ${nearNamesSentence(idOrName, names)}`);
}
