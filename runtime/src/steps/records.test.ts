import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

it('create, update and find work on the same records', async () => {
  world = await createWorld();
  const playbook = playbookOf(
    [
      { id: 'create', kind: 'create_record', module: 'alerts', fields: { name: 'One', recordTags: ['a'] } },
      {
        id: 'update',
        kind: 'update_record',
        record: '{{ vars.steps.create["@id"] }}',
        fields: { severity: 3, recordTags: ['b'] },
        write: 'append',
      },
      {
        id: 'find',
        kind: 'find_records',
        module: 'alerts',
        filter: { logic: 'and', filters: [{ field: 'severity', operator: 'gte', value: '{{ 1 + 1 }}' }] },
      },
    ],
    { outputs: [{ name: 'found', value: '{{ vars.steps.find }}' }] },
  );
  const run = await world.run(playbook);
  expect(run.error).toBeUndefined();
  expect(run.outputs?.['found']).toMatchObject([
    { name: 'One', severity: 3, recordTags: ['a', 'b'], '@type': 'Alert' },
  ]);
});

it('an upsert by the unique key writes one record, however many ask at once', async () => {
  world = await createWorld();
  const forEach = { items: [...Array(40).keys()], parallel: true };
  const upsert = {
    id: 'upsert',
    kind: 'create_record',
    module: 'alerts',
    mode: 'upsert',
    fields: { sourceId: 'same', n: '{{ vars.item }}' },
    forEach,
  };
  const runs = await Promise.all([1, 2, 3].map((n) => world.run(playbookOf([upsert], { id: `p${n}` }))));
  expect(runs.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
  expect(world.database.connection.prepare('select count(*) from records').pluck().get()).toBe(1);
});

it('map_records upserts rows by key and reports what became of them', async () => {
  world = await createWorld();
  const mapping = {
    module: 'alerts',
    key: ['sourceId'],
    fields: [
      { field: 'sourceId', value: '{{ vars.item.id }}' },
      { field: 'name', value: 'Login of {{ vars.item.user }}' },
    ],
  };
  const map = { id: 'map', kind: 'map_records', items: '{{ vars.input.params.events }}', mapping };
  const playbook = playbookOf([map], { outputs: [{ name: 'result', value: '{{ vars.steps.map }}' }] });
  const events = (user: string) => [1, 2, 3].map((id) => ({ id, user }));
  expect((await world.run(playbook, { params: { events: events('ann') } })).outputs?.['result']).toMatchObject({
    created: 3,
    updated: 0,
  });
  expect((await world.run(playbook, { params: { events: events('bob') } })).outputs?.['result']).toMatchObject({
    created: 0,
    updated: 3,
    records: [{ name: 'Login of bob' }, {}, {}],
  });
});

it("map_records finds records by a key that is not the module's own, and skips them when told", async () => {
  world = await createWorld();
  const mapping = {
    module: 'alerts',
    key: ['name'],
    mode: 'skip_existing',
    fields: [{ field: 'name', value: '{{ vars.item }}' }],
  };
  const playbook = playbookOf([{ id: 'map', kind: 'map_records', items: '{{ vars.input.params.names }}', mapping }], {
    outputs: [{ name: 'r', value: '{{ vars.steps.map }}' }],
  });
  const run = (names: string[]) => world.run(playbook, { params: { names } });
  expect((await run(['a', 'b', 'a'])).outputs?.['r']).toMatchObject({ created: 2, unchanged: 1 });
  expect((await run(['b', 'c'])).outputs?.['r']).toMatchObject({ created: 1, unchanged: 1 });
});

it('a manual task creates a task and goes on', async () => {
  world = await createWorld();
  const run = await world.run(
    playbookOf([{ id: 'task', kind: 'manual_task', fields: { name: 'Call {{ "Ann" }}' } }], {
      outputs: [{ name: 't', value: '{{ vars.steps.task.name }}' }],
    }),
  );
  expect(run.outputs).toEqual({ t: 'Call Ann' });
});

it('a module that nobody described is refused in strict mode', async () => {
  world = await createWorld();
  const create = { id: 'create', kind: 'create_record', module: 'things', fields: { name: 'x' } };
  expect((await world.run(playbookOf([create]))).error?.code).toBe('UNKNOWN_MODULE');
  expect((await world.run(playbookOf([create], { id: 'lenient', values: 'fortisoar' }))).status).toBe('succeeded');
});
