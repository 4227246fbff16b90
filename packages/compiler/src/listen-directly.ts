import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, StateValue } from 'xstate';

/**
 * Lets a machine ask only that state for a transition which listens to the event. XState asks every active state, and
 * keeps a note for each pair of state and event: in a fork of hundreds of branches most of the time and memory went
 * there. The answer is the same, since in a compiled machine no two states listen to one event; a machine in which two
 * do is left as it is.
 */
export function listenDirectly(machine: AnyStateMachine): void {
  const listeners = listenersIn(machine.root);
  if (!listeners) return;
  const ask = machine.getTransitionData.bind(machine);
  machine.getTransitionData = (snapshot: AnyMachineSnapshot, event) => {
    const listener = listeners.get(event.type);
    if (!listener || !snapshot._nodes.includes(listener)) return [];
    return ask({ ...snapshot, value: onTheWayTo(listener) } as typeof snapshot, event);
  };
}

/** The one state that listens to each event; undefined when some event has two. */
function listenersIn(root: AnyStateNode): ReadonlyMap<string, AnyStateNode> | undefined {
  const listeners = new Map<string, AnyStateNode>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const event of node.transitions.keys()) {
      if (listeners.has(event)) return undefined;
      listeners.set(event, node);
    }
    open.push(...Object.values(node.states));
  }
  return listeners;
}

function onTheWayTo({ path }: AnyStateNode): StateValue {
  return (
    path.reduceRight<StateValue | undefined>(
      (inner, key) => (inner === undefined ? key : { [key]: inner }),
      undefined,
    ) ?? {}
  );
}
