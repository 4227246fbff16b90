import type { StepReader } from '../step-reader.ts';

/** `SetVariable`: every key that is left is a variable. */
export const readSetVariable: StepReader = ({ arguments: given }) => ({
  body: {
    kind: 'set_variable',
    variables: given.keys.map((name) => ({ name, value: given.take(name) ?? null })),
  },
});
