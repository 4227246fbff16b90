import {
  isJsonObject,
  maskSealed,
  sealedText,
  type FormField,
  type Playbook,
  type Value,
  type Values,
} from '@setpiece/playbook';
import type { SecretBox } from '../ports/secret-box.ts';

/** What was filled in, with its passwords sealed for the run. They stay sealed in all values of the run, and in the journal. */
export function sealPasswords(secrets: SecretBox, run: string, fields: readonly FormField[], input: Values): Values {
  const passwords = new Set(fields.flatMap(({ name, type }) => (type === 'password' ? [name] : [])));
  const isSecret = (name: string, value: Value): value is string | number =>
    passwords.has(name) &&
    (typeof value === 'number' || (typeof value === 'string' && value !== '' && maskSealed(value) === value));
  return passwords.size
    ? Object.fromEntries(
        Object.entries(input).map(([name, value]) => [
          name,
          isSecret(name, value) ? sealed(secrets, run, String(value)) : value,
        ]),
      )
    : input;
}

/** The payload that a run begins with, with the passwords among its parameters sealed. */
export function sealParameters(
  secrets: SecretBox,
  run: string,
  { trigger, parameters = [] }: Pick<Playbook, 'trigger' | 'parameters'>,
  input: Value,
): Value {
  const params = isJsonObject(input) ? input['params'] : undefined;
  if (!isJsonObject(input) || !isJsonObject(params)) return input;
  const fields = [...(trigger.kind === 'manual' ? trigger.inputs : []), ...parameters];
  const kept = sealPasswords(secrets, run, fields, params);
  return kept === params ? input : { ...input, params: kept };
}

function sealed(secrets: SecretBox, run: string, text: string): string {
  return sealedText(run, Buffer.from(secrets.seal(secretName(run), text)).toString('base64url'));
}

/** What the passwords that a run was told are bound to. */
export function secretName(run: string): string {
  return `answer/${run}`;
}
