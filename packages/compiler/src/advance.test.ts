import { expect, test } from 'vitest';
import { advance, begin } from './advance.ts';
import { compile } from './compile.ts';
import { loadMachine } from './load-machine.ts';
import { snapshotToJson } from './snapshot-json.ts';
import { smallPlaybook } from './testing/small-playbook.ts';

/** A cycle over two steps, behind one that runs once. */
function cycle() {
  const machine = loadMachine(
    compile(
      smallPlaybook([
        ['start', 'once'],
        ['once', 'a'],
        ['a', 'b'],
        ['b', 'a', 'again'],
        ['b', 'end', 'enough'],
      ]),
    ).machine!,
  );
  let worked = 0;
  const transition = machine.transition.bind(machine);
  machine.transition = (...given) => (worked++, transition(...given));
  const first = advance(machine, begin(machine).snapshot, 'once', { outcome: 'done' });
  return { machine, first, worked: () => worked };
}

test('each round of a cycle counts its visits, and is worked out once only', () => {
  const { machine, first, worked } = cycle();
  let now = first;
  for (let visit = 1; visit <= 2_000; visit++) {
    expect(now.started).toEqual([{ step: 'a', visit }]);
    now = advance(machine, now.snapshot, 'a', { outcome: 'done' });
    expect(now.started).toEqual([{ step: 'b', visit }]);
    now = advance(machine, now.snapshot, 'b', { outcome: 'done', option: 'again' });
  }
  expect(worked()).toBeLessThan(10);
  now = advance(machine, now.snapshot, 'a', { outcome: 'done' });
  now = advance(machine, now.snapshot, 'b', { outcome: 'done', option: 'enough' });
  expect(now.started).toEqual([{ step: 'end', visit: 1 }]);
});

test('runs that went another number of rounds do not change what is kept of each other', () => {
  const { machine, first } = cycle();
  const round = (from: typeof first) =>
    advance(machine, advance(machine, from.snapshot, 'a', { outcome: 'done' }).snapshot, 'b', {
      outcome: 'done',
      option: 'again',
    });
  const second = round(first);
  const third = round(second);
  expect([first, second, third, round(first)].map(({ snapshot }) => snapshotToJson(snapshot).context.visits)).toEqual([
    { a: 1 },
    { a: 2, b: 1 },
    { a: 3, b: 2 },
    { a: 2, b: 1 },
  ]);
});
