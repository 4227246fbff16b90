import { expect, test } from 'vitest';
import { advance, begin } from './advance.ts';
import { compile } from './compile.ts';
import { runningSteps } from './compute-move.ts';
import { loadMachine } from './load-machine.ts';
import { snapshotFromJson, snapshotToJson, type SnapshotJson } from './snapshot-json.ts';
import { smallPlaybook } from './testing/small-playbook.ts';

test('a run goes on from its stored place on another machine object', () => {
  const { machine } = compile(
    smallPlaybook([
      ['start', 'a'],
      ['start', 'b'],
      ['a', 'j'],
      ['b', 'j'],
    ]),
  );
  const first = loadMachine(machine!);
  const stored = JSON.stringify(
    snapshotToJson(advance(first, begin(first).snapshot, 'a', { outcome: 'done' }).snapshot),
  );
  const second = loadMachine(machine!);
  const place = snapshotFromJson(second, JSON.parse(stored) as SnapshotJson);
  expect(runningSteps(place)).toEqual(['b']);
  expect(advance(second, place, 'b', { outcome: 'done' }).started).toEqual([{ step: 'j', visit: 1 }]);
});

test('a machine with more places than are remembered goes on as before', () => {
  const machine = loadMachine(
    compile(
      smallPlaybook([
        ['start', 'a'],
        ['a', 'a', 'again'],
      ]),
    ).machine!,
  );
  let now = begin(machine);
  for (let visit = 1; visit < 2_500; visit++) {
    expect(now.started).toEqual([{ step: 'a', visit }]);
    now = advance(machine, now.snapshot, 'a', { outcome: 'done', option: 'again' });
  }
  expect(begin(machine).started).toEqual([{ step: 'a', visit: 1 }]);
});
