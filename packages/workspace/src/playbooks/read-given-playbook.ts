import { readPlaybook, type Playbook } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';

/**
 * A playbook from outside, read as strictly as a file.
 *
 * @throws RefusedError with every mistake
 */
export function readGivenPlaybook(given: Playbook): Playbook {
  const { value, diagnostics } = readPlaybook(textOf(given));
  if (!value) throw new RefusedError('This is not a playbook that can be kept.', diagnostics);
  return value;
}

/** The serializer runs out of stack on a value nested thousands of levels deep. */
function textOf(given: Playbook): string {
  try {
    return JSON.stringify(given);
  } catch (cause) {
    if (cause instanceof RangeError) throw new RefusedError('The playbook is nested too deeply. Flatten its values.');
    throw cause;
  }
}
