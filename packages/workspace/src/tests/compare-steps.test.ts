import { parsePlaybook, type Playbook } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { compareSteps } from './compare-steps.ts';

/** fork → left → join, fork → right → join, join → fork (a cycle), join → end */
const lines = ['start fork', 'fork left', 'fork right', 'left join', 'right join', 'join fork', 'join end'];
const ids = ['fork', 'left', 'right', 'join', 'end'];
const read = parsePlaybook({
  format: 'setpiece/playbook',
  version: 1,
  id: 'p',
  name: 'P',
  values: 'setpiece',
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: ids.map((id) => ({ id, name: id, kind: 'end' })),
  routes: lines.slice(0, 5).concat('join end').map(routeOf),
});
const playbook = read.value as Playbook;
const cyclic = { ...playbook, routes: lines.map(routeOf) };

function routeOf(line: string) {
  const [from, to] = line.split(' ');
  return { id: line, from: from as string, to: to as string };
}

test('steps between the expected ones may run too', () => {
  expect(compareSteps(['fork', 'join', 'end'], ['fork', 'left', 'right', 'join', 'end'], playbook)).toEqual([]);
});

test('a step that did not run is named', () => {
  expect(compareSteps(['fork', 'right', 'end'], ['fork', 'left', 'end'], playbook)).toEqual([
    { path: 'steps[1]', expected: 'right', message: 'it did not run' },
  ]);
});

test('steps of parallel branches may change places, steps on one way may not', () => {
  const began = ['fork', 'right', 'left', 'join'];
  expect(compareSteps(['fork', 'left', 'right', 'join'], began, playbook)).toEqual([]);
  expect(compareSteps(['join', 'left'], began, playbook)).toEqual([
    { path: 'steps[0]', expected: 'join', message: 'it began after "left"' },
  ]);
});

test('a step that is named twice has to run twice', () => {
  const once = ['fork', 'left', 'join', 'end'];
  const twice = ['fork', 'left', 'join', 'fork', 'right', 'join', 'end'];
  const expected = ['fork', 'join', 'fork', 'join', 'end'];
  expect(compareSteps(expected, twice, cyclic)).toEqual([]);
  expect(compareSteps(expected, once, cyclic).map(({ path }) => path)).toEqual(['steps[2]', 'steps[3]']);
});
