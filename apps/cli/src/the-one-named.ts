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
