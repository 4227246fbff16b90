import { CommandFailure, UsageError } from './command-failure.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The playbook that is wanted of those in a file, by id or exact name; nothing need be wanted where there is only one.
 *
 * @throws CommandFailure when the file has none such, UsageError when several are possible
 */
export function chosenPlaybook<One extends Named>(path: string, playbooks: readonly One[], wanted?: string): One {
  const matches =
    wanted === undefined ? playbooks : playbooks.filter(({ name, id }) => name === wanted || id === wanted);
  if (matches.length === 1 && matches[0]) return matches[0];
  const names = playbooks.map(({ name }) => `  ${name}`).join('\n');
  if (!matches.length)
    throw new CommandFailure(
      wanted === undefined ? `${path} holds no playbook.` : `${path} has no playbook "${wanted}". It has:\n${names}`,
    );
  throw new UsageError(`${path} holds ${matches.length} playbooks; name one with --playbook:\n${names}`);
}
