import { isJsonObject, secretMask, type FormField, type Playbook, type Value } from '@setpiece/playbook';

/** A sample or a test: a payload, and outputs that stand in for steps. */
interface Kept {
  readonly name: string;
  readonly input: Value;
  readonly mocks?: Readonly<Record<string, Value>>;
}

/** A literal that was given for a password field: of which trigger or step, and where it stood. */
export interface GivenPassword {
  readonly owner: { readonly id: string; readonly name: string; readonly isTrigger: boolean };
  readonly field: string;
  readonly text: string;
}

/** What stands for a password that was taken out, so that what reads it still finds a text. */
const blanked = '***';

/** A sample or a test without what was filled into password fields: of the form that starts the playbook, and of manual inputs. */
export function withoutAnswers<Given extends Kept>(
  kept: Given,
  { trigger, parameters = [], steps }: Playbook,
  take: (password: GivenPassword) => void,
): Given {
  const start = passwordFields([...parameters, ...(trigger.kind === 'manual' ? trigger.inputs : [])]);
  const owner = { id: trigger.id, name: trigger.name, isTrigger: true };
  const input = withoutStart(kept.input, start, (name, text) =>
    take({ owner, field: `input of "${kept.name}".${name}`, text }),
  );
  const mocks = Object.entries(kept.mocks ?? {}).map(([id, mock]): [string, Value] => {
    const step = steps.find((one) => one.id === id);
    if (step?.kind !== 'manual_input') return [id, mock];
    const asked = { id, name: step.name, isTrigger: false };
    const field = `mock of "${kept.name}"`;
    const taken = (name: string, text: string) => take({ owner: asked, field: `${field}.${name}`, text });
    return [id, blankNamed(mock, passwordFields(step.fields), taken)];
  });
  return { ...kept, input, ...(kept.mocks && { mocks: Object.fromEntries(mocks) }) };
}

function passwordFields(fields: readonly FormField[]): ReadonlySet<string> {
  return new Set(fields.filter(({ type }) => type === 'password').map(({ name }) => name));
}

/** The values of a form stand in `params`, of a call by another playbook also beside it; a record may have fields of the same name. */
function withoutStart(input: Value, names: ReadonlySet<string>, take: (name: string, text: string) => void): Value {
  if (!isJsonObject(input)) return input;
  const own = ([name, value]: [string, Value]): [string, Value] => {
    if (name === 'params') return [name, blankNamed(value, names, take)];
    return names.has(name) ? [name, blankOne(name, value, take)] : [name, value];
  };
  return Object.fromEntries(Object.entries(input).map(own));
}

/** The value with its literal texts under the names blanked. */
export function blankNamed(
  value: Value,
  names: ReadonlySet<string>,
  take: (name: string, text: string) => void,
): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map((one) => blankNamed(one, names, take));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Value] => [
    name,
    names.has(name) ? blankOne(name, inner, take) : blankNamed(inner, names, take),
  ]);
  return Object.fromEntries(entries);
}

function blankOne(name: string, value: Value, take: (name: string, text: string) => void): Value {
  if (typeof value !== 'string' || value.trim() === '' || /\{\{|\{%/.test(value)) return value;
  if (value === blanked || value === secretMask) return value;
  take(name, value);
  return blanked;
}
