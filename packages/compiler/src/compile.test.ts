import { expect, test } from 'vitest';
import { createActor, fromPromise, toPromise, waitFor } from 'xstate';
import { advance, begin } from './advance.ts';
import { compile } from './compile.ts';
import { loadMachine } from './load-machine.ts';
import type { StepOutcome } from './step-outcome.ts';
import { smallPlaybook, type ShortRoute } from './testing/small-playbook.ts';

const done: StepOutcome = { outcome: 'done' };

/** Runs a playbook by hand: `step` or `step:outcome` in the order they end; gives what each started. */
function run(routes: readonly ShortRoute[], endings: readonly string[], steps = {}) {
  const machine = loadMachine(compile(smallPlaybook(routes, steps)).machine!);
  let now = begin(machine);
  const started = [now.started.map(({ step, visit }) => `${step}/${visit}`).join(' ')];
  for (const ending of endings) {
    const [step, word = 'done'] = ending.split(':') as [string, string?];
    const known = ['done', 'error', 'timeout', 'skipped', 'fail', 'end'].includes(word);
    now = advance(machine, now.snapshot, step, (known ? { outcome: word } : { ...done, option: word }) as StepOutcome);
    started.push(now.started.map((visit) => `${visit.step}/${visit.visit}`).join(' '));
  }
  return { started, status: now.status, stopped: now.stopped };
}

const forkAndJoin: ShortRoute[] = [
  ['start', 'a'],
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'join'],
  ['c', 'join'],
];

test('steps in a row start one after another and the run succeeds', () => {
  const { started, status } = run(
    [
      ['start', 'a'],
      ['a', 'b'],
    ],
    ['a', 'b'],
  );
  expect(started).toEqual(['a/1', 'b/1', '']);
  expect(status).toBe('succeeded');
});

test('a playbook without steps succeeds at once', () => {
  expect(run([], [])).toMatchObject({ started: [''], status: 'succeeded' });
});

test('a decision takes the routes of the chosen option, and ends its path where there are none', () => {
  const routes: ShortRoute[] = [
    ['start', 'd'],
    ['d', 'yes', 'y'],
    ['d', 'no', 'n'],
  ];
  expect(run(routes, ['d:n']).started).toEqual(['d/1', 'no/1']);
  expect(run(routes, ['d:maybe'])).toMatchObject({ started: ['d/1', ''], status: 'succeeded' });
});

test('branches run at the same time and the join runs once when both have arrived', () => {
  expect(run(forkAndJoin, ['a', 'c', 'b', 'join'])).toMatchObject({
    started: ['a/1', 'b/1 c/1', '', 'join/1', ''],
    status: 'succeeded',
  });
});

test('a branch that ends early leaves the others alone, and the join runs for those that arrived', () => {
  expect(run(forkAndJoin, ['a', 'b:end', 'c']).started).toEqual(['a/1', 'b/1 c/1', '', 'join/1']);
});

test('a join that no branch arrives at does not run, nor what follows it', () => {
  const { started, status } = run([...forkAndJoin, ['join', 'after']], ['a', 'b:end', 'c:end']);
  expect(started).toEqual(['a/1', 'b/1 c/1', '', '']);
  expect(status).toBe('succeeded');
});

test('a join starts at once when an approval that nobody answers has turned away from it', () => {
  const routes: ShortRoute[] = [...forkAndJoin, ['b', 'approve', 'error'], ['approve', 'tell'], ['join', 'after']];
  const steps = { approve: { kind: 'manual_input', approval: true, options: [{ name: 'ok' }], fields: [] } };
  expect(run(routes, ['a', 'b:error', 'c', 'join', 'after'], steps)).toMatchObject({
    started: ['a/1', 'b/1 c/1', 'approve/1', 'join/1', 'after/1', ''],
    status: 'active',
  });
  expect(run(routes, ['a', 'c', 'b:error', 'approve', 'join', 'tell', 'after'], steps)).toMatchObject({
    started: ['a/1', 'b/1 c/1', '', 'approve/1 join/1', 'tell/1', 'after/1', '', ''],
    status: 'succeeded',
  });
  expect(run(routes, ['a', 'c', 'b'], steps).started).toEqual(['a/1', 'b/1 c/1', '', 'join/1']);
});

test('nor does it wait for a branch that never leads to it, or that was second at a step that joins any', () => {
  const never: ShortRoute[] = [...forkAndJoin, ['a', 'd'], ['d', 'e']];
  expect(run(never, ['a', 'b', 'c']).started.at(-1)).toBe('join/1');
  const race: ShortRoute[] = [...forkAndJoin, ['b', 'x'], ['b', 'y'], ['x', 'first'], ['y', 'first']];
  const routes = [...race.filter(([from, to]) => from !== 'b' || to !== 'join'), ['first', 'join'] as const];
  const { started } = run(routes, ['a', 'b', 'c', 'y', 'first', 'join', 'x'], { first: { join: 'any' } });
  expect(started).toEqual(['a/1', 'b/1 c/1', 'x/1 y/1', '', 'first/1', 'join/1', '', '']);
});

test('in a cycle the branches of a fork start anew when those of the round before are at rest', () => {
  const routes: ShortRoute[] = [...forkAndJoin, ['b', 'ask', 'error'], ['join', 'a', 'again'], ['join', 'z', 'enough']];
  expect(run(routes, ['a', 'c', 'b:error', 'join:again', 'a', 'ask', 'b', 'c', 'join:enough']).started).toEqual([
    ...['a/1', 'b/1 c/1', '', 'ask/1 join/1', 'a/2', '', 'b/2 c/2', '', 'join/2', 'z/1'],
  ]);
});

test('of many forks in a row the branches that have turned away go on beside the rest', () => {
  const forks = Array.from({ length: 20 }, (_, index) => index);
  const routes = forks.flatMap((index): ShortRoute[] => [
    [index ? `j${index - 1}` : 'start', `f${index}`],
    [`f${index}`, `a${index}`],
    [`f${index}`, `b${index}`],
    [`a${index}`, `ask${index}`, 'error'],
    [`a${index}`, `j${index}`],
    [`b${index}`, `j${index}`],
  ]);
  const endings = forks.flatMap((index) => [`f${index}`, `a${index}:error`, `b${index}`, `j${index}`]);
  expect(run(routes, endings)).toMatchObject({ status: 'active' });
  const asked = forks.map((index) => `ask${index}`);
  expect(run(routes, [...endings, ...asked]).status).toBe('succeeded');
});

test('an error route stays inside its branch', () => {
  const routes: ShortRoute[] = [...forkAndJoin, ['b', 'rescue', 'error'], ['rescue', 'join']];
  expect(run(routes, ['a', 'b:error', 'c', 'rescue']).started).toEqual(['a/1', 'b/1 c/1', 'rescue/1', '', 'join/1']);
});

test('a timeout takes its own route, or else the error route', () => {
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['a', 'late', 'timeout'],
    ['a', 'sorry', 'error'],
  ];
  expect(run(routes, ['a:timeout']).started).toEqual(['a/1', 'late/1']);
  expect(
    run(
      routes.filter(([, , on]) => on !== 'timeout'),
      ['a:timeout'],
    ).started,
  ).toEqual(['a/1', 'sorry/1']);
});

test('a failure that nothing handles fails the run at once and names the steps to abandon', () => {
  expect(run(forkAndJoin, ['a', 'b:fail'])).toMatchObject({ status: 'failed', stopped: ['c'] });
  expect(run(forkAndJoin, ['a', 'b:error'])).toMatchObject({ status: 'failed', stopped: ['c'] });
});

test('a step that is skipped takes its plain routes', () => {
  expect(
    run(
      [
        ['start', 'a'],
        ['a', 'b'],
      ],
      ['a:skipped'],
    ).started,
  ).toEqual(['a/1', 'b/1']);
});

test('several routes out of the trigger, an error or an option are forks too', () => {
  expect(
    run(
      [
        ['start', 'a'],
        ['start', 'b'],
      ],
      [],
    ).started,
  ).toEqual(['a/1 b/1']);
  expect(
    run(
      [
        ['start', 'a'],
        ['a', 'x', 'error'],
        ['a', 'y', 'error'],
      ],
      ['a:error'],
    ).started[1],
  ).toBe('x/1 y/1');
  expect(
    run(
      [
        ['start', 'd'],
        ['d', 'x', 'both'],
        ['d', 'y', 'both'],
      ],
      ['d:both'],
    ).started[1],
  ).toBe('x/1 y/1');
});

test('going round a cycle counts visits, of a fork inside it too', () => {
  const routes: ShortRoute[] = [...forkAndJoin, ['join', 'a', 'again'], ['join', 'z', 'enough']];
  const { started } = run(routes, ['a', 'b', 'c', 'join:again', 'a', 'c', 'b', 'join:enough']);
  expect(started).toEqual(['a/1', 'b/1 c/1', '', 'join/1', 'a/2', 'b/2 c/2', '', 'join/2', 'z/1']);
});

test('a step may go round itself', () => {
  expect(
    run(
      [
        ['start', 'a'],
        ['a', 'a', 'again'],
      ],
      ['a:again', 'a:again', 'a:stop'],
    ),
  ).toMatchObject({
    started: ['a/1', 'a/2', 'a/3', ''],
    status: 'succeeded',
  });
});

test('branches that share a step before they join wait for one another there', () => {
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['start', 'b'],
    ['a', 'x'],
    ['a', 'y'],
    ['b', 'y'],
    ['b', 'z'],
    ['x', 'j'],
    ['y', 'j'],
    ['z', 'j'],
  ];
  const { started, status } = run(routes, ['a', 'b', 'z', 'x', 'y', 'j']);
  expect(started).toEqual(['a/1 b/1', 'x/1', 'z/1 y/1', '', '', 'j/1', '']);
  expect(status).toBe('succeeded');
});

test('a step that joins any starts with the first branch and ignores the later ones', () => {
  const { started, status } = run(forkAndJoin, ['a', 'c', 'join', 'b'], { join: { join: 'any' } });
  expect(started).toEqual(['a/1', 'b/1 c/1', 'join/1', '', '']);
  expect(status).toBe('succeeded');
});

test('what a step that is not running reports changes nothing', () => {
  expect(run(forkAndJoin, ['join', 'b', 'a']).started).toEqual(['a/1', '', '', 'b/1 c/1']);
});

test('the printed machine runs in a plain XState actor with the same steps', async () => {
  const printed = JSON.stringify(
    compile(smallPlaybook([...forkAndJoin, ['b', 'rescue', 'error'], ['rescue', 'join']])).machine,
  );
  const ran: string[] = [];
  const step = fromPromise(async ({ input }: { input: { step: string } }) => {
    ran.push(input.step);
    return input.step === 'b' ? { outcome: 'error' } : done;
  });
  const actor = createActor(loadMachine(JSON.parse(printed)).provide({ actors: { step } }));
  actor.start();
  await waitFor(actor, ({ status }) => status === 'done');
  await toPromise(actor);
  expect(actor.getSnapshot().value).toBe('succeeded');
  expect(ran).toEqual(['a', 'b', 'c', 'rescue', 'join']);
});

test('ids that XState would read otherwise work as they are', () => {
  const odd = ['a.b', '#c', 'failed', 'succeeded', 'end', '7', '__proto__', 'step.*', 'grün 1', 'fork:x'];
  const routes = odd.map((id, index): ShortRoute => [odd[index - 1] ?? 'start', id]);
  const { started, status } = run([...routes, ['fork:x', 'p'], ['fork:x', '%66']], [...odd.slice(0, -1)]);
  expect(started).toEqual(odd.map((id) => `${id}/1`));
  expect(status).toBe('active');
});

test('equal playbooks give equal machines', () => {
  expect(JSON.stringify(compile(smallPlaybook(forkAndJoin)))).toBe(JSON.stringify(compile(smallPlaybook(forkAndJoin))));
});
