import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMachine, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { compile } from './compile.ts';
import { computeBegin, computeMove, runningSteps, type Advance } from './compute-move.ts';
import { listenDirectly } from './listen-directly.ts';
import { loadMachine } from './load-machine.ts';
import { fateFromSeed } from './testing/fate-from-seed.ts';
import { randomPlaybook } from './testing/random-playbook.ts';

test('a machine that asks one state moves as one that asks all of them', () => {
  let moves = 0;
  const equalMoves = fc.property(randomPlaybook, fc.integer(), (playbook, seed) => {
    const { machine } = compile(playbook);
    if (!machine) return;
    const direct = loadMachine(machine);
    const plain = loadMachine(machine).provide({});
    const fate = fateFromSeed(playbook, seed);
    let [one, other] = [computeBegin(direct), computeBegin(plain)];
    for (let count = 0; count < 60; count++) {
      expect(described(one)).toEqual(described(other));
      const running = runningSteps(one.snapshot);
      if (one.status !== 'active' || !running.length) break;
      const step = fate.pick(running);
      const ended = fate.endingOf(`${step}/${count}`);
      [one, other] = [direct, plain].map((each, index) =>
        computeMove(each, ([one, other] as const)[index]!.snapshot, step, ended),
      ) as [Advance, Advance];
      moves++;
    }
  });
  fc.assert(equalMoves, { numRuns: 150 });
  expect(moves).toBeGreaterThan(500);
});

test('a machine in which two states listen to one event still tells both', () => {
  const machine = createMachine({
    type: 'parallel',
    states: { a: listener('go'), b: listener('go') },
  }) as AnyStateMachine;
  listenDirectly(machine);
  const begun = machine.resolveState({ value: { a: 'off', b: 'off' }, context: {} }) as AnyMachineSnapshot;
  expect(machine.getTransitionData(begun, { type: 'go' })).toHaveLength(2);
});

function listener(event: string) {
  return { initial: 'off', states: { off: { on: { [event]: 'on' } }, on: {} } };
}

function described({ snapshot: { value, context }, started, stopped, status }: Advance) {
  return { value: value as unknown, context: context as unknown, started, stopped, status };
}
