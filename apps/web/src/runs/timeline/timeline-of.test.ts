import { expect, test } from 'vitest';
import type { StepRun } from '../../api/app-router.ts';
import { stepRunKey, timelineOf } from './timeline-of.ts';

const stepRun = (step: string, startedAt: number | undefined, rest: Partial<StepRun> = {}): StepRun => ({
  step,
  visit: 1,
  status: 'succeeded',
  attempts: startedAt === undefined ? [] : [{ attempt: 1, inputs: null, startedAt, endedAt: startedAt + 1 }],
  ...rest,
});
const keys = (steps: readonly StepRun[]) => timelineOf(steps).map(stepRunKey);

test('steps stand in the order in which they began', () => {
  expect(keys([stepRun('b', 20), stepRun('a', 10)])).toEqual(['a/1/', 'b/1/']);
});

test('a loop stands above its items, and items by their index however late they began', () => {
  const loop = [
    stepRun('l', 40, { item: 0 }),
    stepRun('l', 30, { item: 1 }),
    stepRun('l', undefined),
    stepRun('z', 35),
  ];
  expect(keys(loop)).toEqual(['l/1/', 'l/1/0', 'l/1/1', 'z/1/']);
});

test('another step that began in the same instant does not come between a loop and its items', () => {
  const steps = [stepRun('l', 10), stepRun('z', 10), stepRun('l', 11, { item: 0 })];
  expect(keys(steps)).toEqual(['l/1/', 'l/1/0', 'z/1/']);
});

test('a step that was never reached is left out, a skipped one stays', () => {
  const steps = [stepRun('dead', undefined, { status: 'dead' }), stepRun('skipped', undefined, { status: 'skipped' })];
  expect(keys(steps)).toEqual(['skipped/1/']);
});
