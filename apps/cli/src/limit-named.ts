import { nearNamesSentence, type LimitView } from '@setpiece/workspace';
import { CommandFailure } from './command-failure.ts';
import { timeZoneSetting } from './settings-door.ts';

/** The limit of this name. @throws CommandFailure that says which were probably meant */
export function limitNamed(limits: readonly LimitView[], name: string): LimitView {
  const found = limits.find((limit) => limit.name === name);
  if (found) return found;
  const names = [...limits.map((limit) => limit.name), timeZoneSetting];
  throw new CommandFailure(`There is no setting "${name}". ${nearNamesSentence(name, names)}`);
}
