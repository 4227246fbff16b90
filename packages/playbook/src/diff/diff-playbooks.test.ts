import { expect, test } from 'vitest';
import type { Playbook } from '../playbook.ts';
import { parsePlaybook } from '../read-playbook.ts';
import { diffPlaybooks } from './diff-playbooks.ts';

const triage = (change: object = {}): Playbook => {
  const { value, diagnostics } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'triage',
    name: 'Triage',
    tags: ['mail', 'triage'],
    values: 'setpiece',
    parameters: [
      { name: 'host', type: 'text' },
      { name: 'limit', type: 'integer', default: 5 },
    ],
    outputs: [{ name: 'said', value: '{{ vars.said }}' }],
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: [
      {
        id: 'ask',
        name: 'Ask',
        kind: 'connector',
        connector: 'http',
        operation: 'get',
        parameters: { url: 'a', 'x y': 1 },
      },
      {
        id: 'choose',
        name: 'Choose',
        kind: 'decision',
        options: [
          { name: 'Yes', condition: '{{ 1 }}' },
          { name: 'No', default: true },
        ],
      },
      { id: 'end', name: 'End', kind: 'end' },
    ],
    routes: [
      { id: 'r1', from: 'start', to: 'ask' },
      { id: 'r2', from: 'ask', to: 'choose' },
      { id: 'r3', from: 'choose', to: 'end', on: { option: 'Yes' } },
      { id: 'r4', from: 'ask', to: 'end', on: 'error' },
    ],
    layout: { positions: { ask: { x: 0, y: 0 } } },
    tests: [{ name: 'It ends', input: {}, mocks: { ask: { data: 1 } }, expect: { steps: ['ask', 'end'] } }],
    ...change,
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
};
const [ask, choose, end] = triage().steps as [object, object, object];
const [r1, r2, r3, r4] = triage().routes as [object, object, object, object];
const changes = (change: object) => diffPlaybooks(triage(), triage(change)).changes;

test('a field of a step is told by its path, with what stood and stands there', () => {
  const changed = { ...ask, parameters: { 'x y': 2, url: 'b', more: true } };
  expect(changes({ steps: [changed, choose, end] })).toEqual([
    {
      ...{ part: 'step', change: 'changed', id: 'ask', name: 'Ask' },
      fields: [
        { path: 'parameters.url', before: 'a', after: 'b' },
        { path: 'parameters["x y"]', before: 1, after: 2 },
        { path: 'parameters.more', after: true },
      ],
    },
  ]);
});

test('options are found again by name; another order is a change of its own', () => {
  const options = [{ name: 'No', default: true }, { name: 'Yes', condition: '{{ 0 }}' }, { name: 'Later' }];
  expect(changes({ steps: [ask, { ...choose, options }, end] })[0]?.fields).toEqual([
    { path: 'options[name="Yes"].condition', before: '{{ 1 }}', after: '{{ 0 }}' },
    { path: 'options[name="Later"]', after: { name: 'Later' }, index: 2 },
    { path: 'options', before: ['Yes', 'No'], after: ['No', 'Yes'], isOrder: true },
  ]);
});

test('steps and routes that come and go are told whole, routes by the names of their ends', () => {
  const log = { id: 'log', name: 'Log', kind: 'end' };
  const found = changes({ steps: [ask, choose, log], routes: [r1, r2, { ...r3, to: 'log' }], tests: undefined });
  expect(found.map(({ part, change, name, previousName }) => [part, change, name, previousName])).toEqual([
    ['step', 'removed', 'End', undefined],
    ['step', 'added', 'Log', undefined],
    ['route', 'changed', 'Choose → Log (Yes)', 'Choose → End (Yes)'],
    ['route', 'removed', 'Ask → End (error)', undefined],
    ['test', 'removed', 'It ends', undefined],
  ]);
  expect(found[0]).toMatchObject({ before: end });
  expect(found[1]).toMatchObject({ after: log });
});

test('another id with the same content is a rename, and what names the step follows it', () => {
  const steps = [{ ...ask, id: 'fetch' }, choose, end];
  const routes = [{ ...r1, to: 'fetch' }, { ...r2, from: 'fetch' }, r3, { ...r4, from: 'fetch' }];
  const tests = [{ ...triage().tests?.[0], mocks: { fetch: { data: 1 } }, expect: { steps: ['fetch', 'end'] } }];
  const layout = { positions: { fetch: { x: 0, y: 0 } } };
  expect(diffPlaybooks(triage(), triage({ steps, routes, tests, layout }))).toEqual({
    changes: [
      {
        ...{ part: 'step', change: 'renamed', id: 'fetch', name: 'Ask' },
        fields: [{ path: 'id', before: 'ask', after: 'fetch' }],
      },
    ],
    layout: [],
  });
});

test('another name is a change of the step and leaves its routes alone', () => {
  expect(changes({ steps: [{ ...ask, name: 'Fetch' }, choose, end] })).toEqual([
    {
      ...{ part: 'step', change: 'changed', id: 'ask', name: 'Fetch', previousName: 'Ask' },
      fields: [{ path: 'name', before: 'Ask', after: 'Fetch' }],
    },
  ]);
});

test('the trigger keeps its routes under another id', () => {
  const found = changes({
    trigger: { id: 'begin', name: 'Start', kind: 'on_create', module: 'alerts' },
    routes: [{ ...r1, from: 'begin' }, r2, r3, r4],
  });
  expect(found.map(({ part, fields }) => [part, ...fields.map(({ path }) => path)])).toEqual([
    ['trigger', 'id', 'kind', 'modules', 'inputs', 'module'],
  ]);
});

test('name, tags, inputs, outputs and tests are told as parts of their own', () => {
  const found = changes({
    name: 'Triage mail',
    tags: ['triage'],
    parameters: [{ name: 'limit', type: 'integer', default: 9 }],
    outputs: [...(triage().outputs ?? []), { name: 'count', value: 1 }],
    tests: [{ name: 'It ends', input: {}, expect: { steps: ['ask', 'end'] } }],
  });
  expect(
    found.map(({ part, change, name, fields }) => [part, change, name, ...fields.map(({ path }) => path)]),
  ).toEqual([
    ['playbook', 'changed', 'Triage mail', 'name', 'tags'],
    ['input', 'removed', 'host'],
    ['input', 'changed', 'limit', 'default'],
    ['output', 'added', 'count'],
    ['test', 'changed', 'It ends', 'mocks'],
  ]);
});

test('what only the canvas shows is told apart', () => {
  const layout = { direction: 'right', positions: { ask: { x: 9, y: 0 }, end: { x: 1, y: 1 } } };
  const found = diffPlaybooks(
    triage({ groups: [{ id: 'g', name: 'All', steps: ['ask', 'end'] }] }),
    triage({
      layout,
      notes: [{ id: 'n', text: 'Look\nhere' }],
      groups: [{ id: 'g', name: 'All', steps: ['ask', 'end'] }],
    }),
  );
  expect(found.changes).toEqual([]);
  expect(found.layout.map(({ part, change, name }) => [part, change, name])).toEqual([
    ['canvas', 'changed', 'Triage'],
    ['position', 'changed', 'Ask'],
    ['position', 'added', 'End'],
    ['note', 'added', 'Look'],
  ]);
});

test('the order of steps and routes is no change, but that of routes into a join is: it decides on vars.result', () => {
  expect(changes({ steps: [end, ask, choose], routes: [r3, r1, r2, r4] })).toEqual([]);
  expect(changes({ routes: [r1, r2, r4, r3] })).toMatchObject([
    {
      part: 'playbook',
      fields: [
        { path: 'routes[to="end"]', before: ['choose (Yes)', 'ask (error)'], after: ['ask (error)', 'choose (Yes)'] },
      ],
    },
  ]);
});

test('of a list without names only the part between its equal ends differs', () => {
  const list = (...urls: unknown[]) => [{ ...ask, parameters: { urls } }, choose, end];
  const { changes: found } = diffPlaybooks(triage({ steps: list(1, 2, 3, 9) }), triage({ steps: list(1, 4, 9) }));
  expect(found[0]?.fields).toEqual([
    { path: 'parameters.urls[1]', before: 2, after: 4 },
    { path: 'parameters.urls[2]', before: 3 },
  ]);
});
