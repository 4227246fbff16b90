import type { FormField, Value } from '@setpiece/playbook';
import { checkAnswer, firstInput } from '@setpiece/records';
import { useState } from 'react';

/** A form that is being filled in. Fields come and go as the others ask for; problems show once it was tried to send it. */
export interface FilledForm {
  readonly asked: readonly FormField[];
  readonly values: Readonly<Record<string, Value>>;
  /** What is wrong, by field. Empty until the first try. */
  readonly problems: ReadonlyMap<string, string>;
  readonly set: (name: string, value: Value) => void;
  /** What to send. Nothing while something is wrong; then that shows. */
  readonly tryToSend: () => Readonly<Record<string, Value>> | undefined;
}

/** What a person has filled into fields, checked as the server checks it. */
export function useFilledForm(fields: readonly FormField[]): FilledForm {
  const [values, setValues] = useState(() => firstInput(fields));
  const [isTried, setTried] = useState(false);
  const { asked, problems, input } = checkAnswer(fields, values);
  return {
    asked,
    values,
    problems: new Map(isTried ? problems.map(({ field, message }) => [field, message]) : []),
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    tryToSend() {
      setTried(true);
      return problems.length > 0 ? undefined : input;
    },
  };
}
