import type { AnyMachineSnapshot } from 'xstate';
import type { MachineJson, StateJson, TransitionJson } from './machine-json.ts';
import { OnTheWay } from './on-the-way.ts';

/**
 * The machine with the guards of its gates bound. They look at where control stands, which a guard by name is not told:
 * XState hands the whole snapshot only to guards of its own kind, such as `stateIn`.
 */
export function withGates(machine: MachineJson): MachineJson {
  if (!hasGate(machine)) return machine;
  const ways = new OnTheWay(machine);
  const bind = (transition: TransitionJson): TransitionJson => {
    const test = transition.guard && testOf(ways, transition.guard);
    return test ? { ...transition, guard: Object.assign(() => false, { check: test }) as never } : transition;
  };
  const bound = (state: StateJson): StateJson => ({
    ...state,
    ...(state.always && { always: state.always.map(bind) }),
    ...(state.states && {
      states: Object.fromEntries(Object.entries(state.states).map(([key, child]) => [key, bound(child)])),
    }),
  });
  return bound(machine) as MachineJson;
}

type Test = (snapshot: AnyMachineSnapshot) => boolean;

function testOf(ways: OnTheWay, { type, params }: NonNullable<TransitionJson['guard']>): Test | undefined {
  const { at, of } = params as { at: readonly string[]; of: string };
  if (type === 'ready') return (snapshot) => ways.isReady(snapshot, at, of);
  if (type === 'rest') return (snapshot) => ways.isAtRest(snapshot, of);
  return undefined;
}

function hasGate(state: StateJson): boolean {
  return (
    (state.always?.some(({ guard }) => guard?.type === 'ready') ?? false) ||
    Object.values(state.states ?? {}).some(hasGate)
  );
}
