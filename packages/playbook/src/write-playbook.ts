import { Bundle } from './bundle.ts';
import { Playbook } from './playbook.ts';

/**
 * Text of a `*.playbook.json` file: keys of the format in schema order, keys of users' values in their own order, two blanks,
 * a trailing newline. Reading and writing it again gives the same bytes.
 *
 * @throws when the value is not a playbook
 */
export function writePlaybook(playbook: Playbook): string {
  return `${JSON.stringify(Playbook.parse(playbook), null, 2)}\n`;
}

/** Text of a `*.playbooks.json` file, in the same manner. */
export function writeBundle(bundle: Bundle): string {
  return `${JSON.stringify(Bundle.parse(bundle), null, 2)}\n`;
}
