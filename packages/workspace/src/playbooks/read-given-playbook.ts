import { readPlaybook, type Playbook } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';

/**
 * A playbook from outside, read as strictly as a file.
 *
 * @throws RefusedError with every mistake
 */
export function readGivenPlaybook(given: Playbook): Playbook {
  const { value, diagnostics } = readPlaybook(JSON.stringify(given));
  if (!value) throw new RefusedError('This is not a playbook that can be kept.', diagnostics);
  return value;
}
