import { named } from '../step-common.ts';
import type { StepReader } from '../step-reader.ts';

/** `SetVariable`: every key that is left is a variable. */
export const readSetVariable: StepReader = ({ arguments: given }) => ({
  body: {
    kind: 'set_variable',
    variables: named(given.keys.map((name) => [name, given.take(name) ?? null])),
  },
});
