import { putModules } from '@setpiece/db';
import { builtInModules, taskCompleted } from '@setpiece/records';
import type { Value, Values } from '@setpiece/playbook';
import { afterEach, describe, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, endedSteps, type World } from '../../testing/world.ts';
import { findRecords } from '../index.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const task = (more: object = {}) => ({
  id: 'task',
  kind: 'manual_task',
  fields: { name: 'Isolate' },
  wait: true,
  ...more,
});
const tasks = () => findRecords(world.store, { module: 'tasks' });

/** Sets the status of the only task, as a connector step of another run does. */
async function setStatus(status: Value): Promise<void> {
  const update = {
    id: 'update',
    kind: 'update_record',
    module: 'tasks',
    record: tasks()[0]?.['@id'],
    fields: { status },
  };
  await world.run(playbookOf([update], { id: `set-${JSON.stringify(status)}` }));
}

/** The record is written behind the runtime's back. */
async function complete(): Promise<void> {
  const record = await world.store.record((tasks()[0] as Values)['uuid'] as string);
  if (!record) throw new Error('There is no task.');
  const completed = { ...record, fields: { ...record.fields, status: 'Completed' }, revision: record.revision + 1 };
  await world.store.commit([{ kind: 'record.update', record: completed, expected: record.revision }]);
}

async function waiting(
  step: object,
  options: Parameters<typeof createWorld>[1] = {},
  more: Parameters<typeof playbookOf>[1] = {},
): Promise<string> {
  world = await createWorld({}, options);
  await putModules(world.database, { modules: [...builtInModules] });
  const run = await world.start(playbookOf([step, { id: 'after', kind: 'end' }], more));
  await world.until(run, 'wait.opened', 'task');
  return run;
}

describe.each([100, 0])('with %i waiting runs kept in memory', (parkedInMemory) => {
  it('a task that is waited for is created once, and its run goes on when it is completed', async () => {
    const run = await waiting(task(), { limits: { parkedInMemory } });
    expect(await world.reader.waitingTasks()).toMatchObject([{ run, step: 'task', record: tasks()[0]?.['@id'] }]);
    await setStatus('In progress');
    expect((await world.reader.run(run))?.status).toBe('waiting');
    await setStatus({ '@id': taskCompleted.iri, itemValue: 'Completed' });
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect(tasks()).toHaveLength(1);
    const { uuid } = tasks()[0] as Values;
    expect(((await world.vars(run))['steps'] as Values)['task']).toMatchObject({
      uuid,
      name: 'Isolate',
      task_data: { uuid, name: 'Isolate', status: { itemValue: 'Completed' } },
    });
  });
});

it('after a restart it is the same task that is waited for', async () => {
  const run = await waiting(task());
  await world.runtime.stop();
  const next = await world.restart();
  expect(tasks()).toHaveLength(1);
  await complete();
  next.recordsChanged('tasks');
  expect((await next.finished(run)).status).toBe('succeeded');
  expect(tasks()).toHaveLength(1);
});

it('a run whose task was completed just before the process ended goes on at the next start', async () => {
  const run = await waiting(task());
  await world.runtime.stop();
  await complete();
  const next = await world.restart();
  expect((await next.finished(run)).status).toBe('succeeded');
});

it('a task that nobody completes in time takes the timeout route', async () => {
  const clock = handClock();
  const routes = ['start > task', 'task timeout> after'];
  const run = await waiting(task({ timeout: { days: 2 } }), { clock }, { routes });
  await clock.advance(2 * 86_400_000);
  expect((await world.runtime.finished(run)).status).toBe('succeeded');
  expect(endedSteps(await world.events(run))).toEqual(['task', 'after']);
});

it('without waiting the run goes on at once, with the task as its result', async () => {
  world = await createWorld();
  const run = await world.run(playbookOf([task({ wait: undefined, fields: {} })]));
  expect(run.status).toBe('succeeded');
  const { uuid } = tasks()[0] as Values;
  const steps = (await world.vars(run.id))['steps'] as Values;
  expect(steps['task']).toMatchObject({ uuid, name: 'task', task_data: { uuid } });
});
