import type { Diagnostic, FormField, Picklist, Values } from '@setpiece/playbook';
import { checkAnswer } from '@setpiece/records';
import { RefusedError } from '../errors/refused-error.ts';

/** What a person gives a playbook to begin with, read by the fields of its form. Without fields everything is taken as it is. */
export function checkedInputs(
  fields: readonly FormField[],
  given: Values,
  playbook: { readonly id: string; readonly name: string },
  picklists: readonly Picklist[],
): Values {
  if (!fields.length) return given;
  const names = fields.map(({ name }) => name);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  const { input, problems } = checkAnswer(fields, given, {
    picklist: (name) => picklists.find((one) => one.name === name),
  });
  const messages = [
    ...unknown.map((name) => `There is no input "${name}". It has: ${names.join(', ')}.`),
    ...problems.map(({ message }) => message),
  ];
  if (!messages.length) return input;
  const diagnostics = messages.map((message): Diagnostic => ({
    code: 'INVALID_INPUT',
    severity: 'error',
    message,
    at: { playbook: playbook.id },
  }));
  throw new RefusedError(`"${playbook.name}" cannot be started: ${messages.join(' ')}`, diagnostics);
}
