import type { FormField, StepAddress, Value, Values } from '@setpiece/playbook';
import type { OpenItem } from '../journal/run-state.ts';
import type { Answer } from '../runtime.ts';
import { BadAnswer } from './bad-answer.ts';
import type { Engine } from './engine.ts';
import { openItem } from './open-item.ts';
import { closeWait } from './wait-for.ts';

interface Form {
  readonly fields?: readonly FormField[];
  readonly options?: readonly { readonly name: string }[];
}

/**
 * Hands an answer to a manual input. Only the first one is accepted.
 *
 * @throws BadAnswer when the option is none of the step's, or a required field is empty
 */
export async function answerInput(
  engine: Engine,
  run: string,
  address: StepAddress,
  { option, input }: Answer,
  by?: string,
): Promise<{ readonly accepted: boolean }> {
  let accepted = false;
  await engine.deliver(run, (live) => {
    accepted = false;
    const form = formOf(openItem(live.state, address));
    if (!form) return;
    refuseBadAnswer(form, { ...(option !== undefined && { option }), input });
    const payload: Values = { input, ...(option !== undefined && { option }), ...(by !== undefined && { user: by }) };
    closeWait({ live, address }, 'signal', payload);
    live.release(address);
    accepted = true;
  });
  return { accepted };
}

function formOf(item: OpenItem | undefined): Form | undefined {
  return item?.wait?.for.kind === 'input' ? (item.wait.for.form as unknown as Form) : undefined;
}

function refuseBadAnswer({ fields = [], options = [] }: Form, { option, input }: Answer): void {
  const names = options.map(({ name }) => name);
  if (names.length && (option === undefined || !names.includes(option)))
    throw new BadAnswer(
      `"${option ?? ''}" is not an answer to this question. Choose one of ${names.map((name) => `"${name}"`).join(', ')}.`,
    );
  const missing = fields.filter(({ name, required }) => required && isEmpty(input[name]));
  if (missing.length)
    throw new BadAnswer(
      `The answer lacks ${missing.map(({ label, name }) => `"${label ?? name}"`).join(', ')}. Fill in every required field.`,
    );
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}
