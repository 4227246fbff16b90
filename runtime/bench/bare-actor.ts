import { createActor, createMachine, fromPromise, waitFor } from 'xstate';

/** The reference of "100 set_variable steps": a plain XState actor whose 100 states each invoke a promise. Nothing is kept. */
export async function runBareActor(states: number): Promise<void> {
  const actor = createActor(machineOf(states));
  actor.start();
  await waitFor(actor, ({ status }) => status === 'done');
}

const machines = new Map<number, ReturnType<typeof build>>();

function machineOf(states: number): ReturnType<typeof build> {
  let machine = machines.get(states);
  if (!machine) machines.set(states, (machine = build(states)));
  return machine;
}

function build(states: number) {
  const entries = Array.from({ length: states }, (_, index) => [
    `s${index}`,
    { invoke: { src: 'work', onDone: index + 1 < states ? `s${index + 1}` : 'done' } },
  ]);
  return createMachine(
    { initial: 's0', states: { ...Object.fromEntries(entries), done: { type: 'final' } } } as never,
    { actors: { work: fromPromise(async () => 1) } } as never,
  );
}
