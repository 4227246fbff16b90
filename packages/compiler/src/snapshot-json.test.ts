import { expect, test } from 'vitest';
import { advance, begin } from './advance.ts';
import { compile } from './compile.ts';
import { runningSteps } from './compute-move.ts';
import { loadMachine } from './load-machine.ts';
import { snapshotFromJson, snapshotToJson, type SnapshotJson } from './snapshot-json.ts';
import type { MachineJson } from './machine-json.ts';
import oldRun from './testing/machine-of-format-1.json' with { type: 'json' };
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

test('runs that rest at the same place share it, however many places there are', () => {
  const machine = loadMachine(compile(smallPlaybook([['start', 'a']])).machine!);
  const { value, context } = snapshotToJson(begin(machine).snapshot);
  const at = (visits: number) => snapshotFromJson(machine, { value, context: { ...context, visits: { a: visits } } });
  expect(at(1)).toBe(at(1));
  for (let visits = 1; visits < 500; visits++) expect(at(visits).context).toMatchObject({ visits: { a: visits } });
  expect(at(1).context).toMatchObject({ visits: { a: 1 } });
});

test('a run goes on that stands in a machine of format 1, whose gates waited for what had settled', () => {
  const machine = loadMachine(oldRun.machine as unknown as MachineJson);
  const place = snapshotFromJson(machine, oldRun.place as unknown as SnapshotJson);
  expect(runningSteps(place)).toEqual(['b']);
  const next = advance(machine, place, 'b', { outcome: 'done' });
  expect(next.started.map(({ step }) => step).toSorted()).toEqual(['x', 'y']);
  const last = advance(machine, next.snapshot, 'x', { outcome: 'done' });
  expect(advance(machine, last.snapshot, 'y', { outcome: 'done' }).status).toBe('succeeded');
});

test('a machine with more places than are remembered goes on as before', () => {
  const steps = Array.from({ length: 11 }, (_, index) => `s${index}`);
  const machine = loadMachine(compile(smallPlaybook(steps.map((step) => ['start', step]))).machine!);
  // Each set of branches that have ended is a place: 2,048 of them.
  let seen = 0;
  const endMore = (snapshot: Snapshot, running: readonly string[], from: number) => {
    seen++;
    expect(runningSteps(snapshot).toSorted()).toEqual(running.toSorted());
    for (let index = from; index < steps.length; index++) {
      const next = advance(machine, snapshot, steps[index]!, { outcome: 'done' });
      endMore(
        next.snapshot,
        running.filter((step) => step !== steps[index]),
        index + 1,
      );
    }
  };
  endMore(begin(machine).snapshot, steps, 0);
  expect(seen).toBe(2_048);
  expect(begin(machine).started).toHaveLength(11);
});

type Snapshot = ReturnType<typeof begin>['snapshot'];
