import { assign } from 'xstate';
/** The named actions of a machine: they note facts of control and never evaluate anything. */
export const controlActions = {
  visit: fact(({ visits }, { step }) => ({
    visits: { ...visits, [step]: (Object.hasOwn(visits, step) ? visits[step] : 0) + 1 },
  })),
  arrive: fact(({ arrived }, { at }) => ({
    arrived: { ...arrived, ...Object.fromEntries(at.map((name) => [name, true])) },
  })),
  settle: fact(({ settled }, { name }) => ({ settled: { ...settled, [name]: true } })),
  forget: fact((facts, { arrived, settled }) => ({
    arrived: without(facts.arrived, arrived),
    settled: without(facts.settled, settled),
  })),
};
function fact(change) {
  return assign((given, params) => change(given.context, params));
}
function without(facts, names) {
  const gone = new Set(names);
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !gone.has(name)));
}
//# sourceMappingURL=control-actions.js.map
