import type { FormField, Value } from '@setpiece/playbook';
import { checkAnswer, firstInput, unmetNeeds, type OptionNeed } from '@setpiece/records';
import { useState } from 'react';

/** A form that is being filled in. Fields come and go as the others ask for; problems show once it was tried to send it. */
export interface FilledForm {
  readonly asked: readonly FormField[];
  readonly values: Readonly<Record<string, Value>>;
  /** What is wrong, by field. Empty until the first try. */
  readonly problems: ReadonlyMap<string, string>;
  readonly set: (name: string, value: Value) => void;
  /** What to send, with the option that is chosen. Nothing while something is wrong; then that shows. */
  readonly tryToSend: (option?: string) => Readonly<Record<string, Value>> | undefined;
}

/** What a person has filled into fields, checked as the server checks it. */
export function useFilledForm(fields: readonly FormField[], needs?: readonly OptionNeed[]): FilledForm {
  const [values, setValues] = useState(() => firstInput(fields));
  const [tried, setTried] = useState<{ readonly option: string | undefined }>();
  const { asked, problems: wrong, input } = checkAnswer(fields, values);
  const problemsWith = (option: string | undefined) => [...wrong, ...unmetNeeds(needs, option, input)];
  return {
    asked,
    values,
    problems: new Map(tried ? problemsWith(tried.option).map(({ field, message }) => [field, message]) : []),
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    tryToSend(option) {
      setTried({ option });
      return problemsWith(option).length > 0 ? undefined : input;
    },
  };
}
