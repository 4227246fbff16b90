import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { codesOf, diagnosed } from '../testing/diagnosed.ts';
import { smallPlaybook, type ShortRoute } from '../testing/small-playbook.ts';

test('a step that nothing leads to is named', () => {
  const [found] = diagnosed('UNREACHABLE_STEP', [
    ['start', 'a'],
    ['lost', 'a'],
  ]);
  expect(found).toMatchObject({ severity: 'warning', at: { step: 'lost' } });
  expect(found?.message).toContain('step "lost"');
});

test('a playbook without steps says so and still compiles', () => {
  const { diagnostics, machine } = compile(smallPlaybook([]));
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning EMPTY_PLAYBOOK']);
  expect(machine?.initial).toBe('succeeded');
});

test('a cycle without a decision is an error, one with a decision that leads out is none', () => {
  const [found] = diagnosed('CYCLE_WITHOUT_DECISION', [
    ['start', 'a'],
    ['a', 'b'],
    ['b', 'a'],
  ]);
  expect(found).toMatchObject({ severity: 'error', message: expect.stringContaining('step "a", step "b"') });
  expect(
    codesOf(
      smallPlaybook([
        ['start', 'a'],
        ['a', 'b'],
        ['b', 'a', 'again'],
        ['b', 'c', 'enough'],
      ]),
    ),
  ).toEqual(['OPTION_WITHOUT_CONDITION', 'OPTION_WITHOUT_CONDITION', 'DECISION_WITHOUT_DEFAULT']);
});

test('an error route that leads out of a cycle is a way out', () => {
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['a', 'a'],
    ['a', 'out', 'error'],
  ];
  expect(codesOf(smallPlaybook(routes, { a: { onError: 'route' } }))).toEqual([]);
});

test('a cycle whose decisions all stay inside has no end', () => {
  const d = {
    kind: 'decision',
    options: [
      { name: 'x', condition: '{{ true }}' },
      { name: 'y', default: true },
    ],
  };
  const routes: ShortRoute[] = [
    ['start', 'd'],
    ['d', 'a', 'x'],
    ['d', 'b', 'y'],
    ['a', 'd'],
    ['b', 'd'],
  ];
  expect(diagnosed('NO_END', routes, { d })).toMatchObject([{ severity: 'error', at: { step: 'd' } }]);
});

test('a cycle that leaves its branch is refused and both steps are named', () => {
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'a', 'again'],
    ['b', 'd', 'enough'],
  ];
  const { machine, diagnostics } = compile(smallPlaybook(routes));
  expect(machine).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ code: 'CYCLE_CROSSES_FORK', severity: 'error', at: { step: 'b' } });
  expect(diagnostics[0]?.message).toContain('from step "b" back to step "a"');
});

test('a route to a step that is not there leaves nothing to build', () => {
  const playbook = smallPlaybook([['start', 'a']]);
  const broken = { ...playbook, routes: [...playbook.routes, { id: 'x', from: 'a', to: 'gone' }] };
  expect(compile(broken).machine).toBeUndefined();
  expect(codesOf(broken)).toEqual(['DANGLING_ROUTE']);
});

test('two branches of a fork that set one variable are named, two steps of one branch are not', () => {
  const sets = { variables: [{ name: 'x', value: 1 }] };
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['start', 'b'],
    ['b', 'c'],
  ];
  expect(diagnosed('PARALLEL_ASSIGNMENT', routes, { b: sets, c: sets })).toEqual([]);
  const [found] = diagnosed('PARALLEL_ASSIGNMENT', routes, { a: sets, c: sets });
  expect(found).toMatchObject({ severity: 'warning', message: expect.stringContaining('both set vars.x') });
});

test('onError: route asks for an error route, and an error route for onError: route', () => {
  expect(codesOf(smallPlaybook([['start', 'a']], { a: { onError: 'route' } }))).toEqual(['ERROR_ROUTE_MISSING']);
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['a', 'b', 'error'],
    ['a', 'c', 'timeout'],
  ];
  expect(codesOf(smallPlaybook(routes))).toEqual(['ERROR_ROUTE_NOT_TAKEN', 'TIMEOUT_ROUTE_NOT_TAKEN']);
  expect(codesOf(smallPlaybook(routes, { a: { onError: 'route', timeout: { seconds: 1 } } }))).toEqual([]);
});
