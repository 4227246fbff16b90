import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const create = {
  id: 'create',
  kind: 'create_record',
  module: 'alerts',
  fields: { sourceId: '{{ vars.item }}', name: 'new' },
  forEach: { items: ['a', 'b', 'c'], bulk: true },
};
const update = (more: object) => ({
  id: 'update',
  kind: 'update_record',
  record: '{{ vars.item["@id"] }}',
  fields: { name: '{{ vars.item.sourceId }}!' },
  ...more,
});
const forEach = { items: '{{ vars.steps.create }}', bulk: true, batchSize: 10 };
const names = [{ name: 'names', value: '{{ vars.steps.update | map(attribute="name") | list }}' }];
const revisions = () => world.database.connection.prepare('select revision from records order by id').pluck().all();

it('a bulk loop updates the records of a batch in one transaction, each with its own item', async () => {
  world = await createWorld();
  const run = await world.run(playbookOf([create, update({ forEach })], { outputs: names }));
  expect(run.outputs).toEqual({ names: ['a!', 'b!', 'c!'] });
  expect(revisions()).toEqual([2, 2, 2]);
});

it('items of a batch that name one record change it one after another', async () => {
  world = await createWorld();
  const twice = { ...forEach, items: '{{ [vars.steps.create[0], vars.steps.create[1], vars.steps.create[0]] }}' };
  const run = await world.run(playbookOf([create, update({ forEach: twice })], { outputs: names }));
  expect(run.outputs).toEqual({ names: ['a!', 'b!', 'a!'] });
  expect(revisions()).toEqual([3, 2, 1]);
});

it('a record of a batch that is not there fails the batch and leaves the others as they were', async () => {
  world = await createWorld();
  const items = '{{ [vars.steps.create[0], {"@id": "/api/3/alerts/none"}] }}';
  const failed = await world.run(
    playbookOf([create, update({ forEach: { ...forEach, items }, fields: { name: 'x' } })]),
  );
  expect(failed.error).toMatchObject({ code: 'RECORD_NOT_FOUND', message: expect.stringContaining('alerts/none') });
  expect(revisions()).toEqual([1, 1, 1]);
});

it('in a bulk loop a condition leaves records out', async () => {
  world = await createWorld();
  const some = { ...forEach, condition: '{{ vars.item.sourceId != "b" }}' };
  const run = await world.run(playbookOf([create, update({ forEach: some })], { outputs: names }));
  expect(run.outputs).toEqual({ names: ['a!', 'c!'] });
  expect(revisions()).toEqual([2, 1, 2]);
});
