import { stepKey, type Playbook } from '@setpiece/playbook';

/** The wished name, or with the first free number behind it: no two steps may share a key. */
export function uniqueStepName(playbook: Playbook, wished: string, except?: string): string {
  const taken = new Set(playbook.steps.filter(({ id }) => id !== except).map(({ name }) => stepKey(name)));
  if (!taken.has(stepKey(wished))) return wished;
  const base = wished.replace(/ \d+$/, '');
  let number = 2;
  while (taken.has(stepKey(`${base} ${number}`))) number++;
  return `${base} ${number}`;
}
