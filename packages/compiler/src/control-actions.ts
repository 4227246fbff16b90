import { assign } from 'xstate';
import type { ControlFacts } from './machine-json.ts';

/** The named actions of a machine: they note facts of control and never evaluate anything. */
export const controlActions = {
  visit: fact(({ visits }, { step }: { step: string }) => ({
    visits: { ...visits, [step]: (Object.hasOwn(visits, step) ? visits[step]! : 0) + 1 },
  })),
  arrive: fact(({ arrived }, { at }: { at: readonly string[] }) => ({
    arrived: { ...arrived, ...Object.fromEntries(at.map((name) => [name, true as const])) },
  })),
  settle: fact(({ settled }, { name }: { name: string }) => ({ settled: { ...settled, [name]: true as const } })),
  forget: fact((facts, { arrived, settled }: { arrived: readonly string[]; settled: readonly string[] }) => ({
    arrived: without(facts.arrived, arrived),
    settled: without(facts.settled, settled),
  })),
};

function fact<Params>(change: (facts: ControlFacts, params: Params) => Partial<ControlFacts>) {
  return assign((given: { readonly context: ControlFacts }, params: Params) => change(given.context, params));
}

function without(facts: ControlFacts['arrived'], names: readonly string[]): ControlFacts['arrived'] {
  const gone = new Set(names);
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !gone.has(name)));
}
