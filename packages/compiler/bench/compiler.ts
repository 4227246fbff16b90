import type { Playbook } from '@setpiece/playbook';
import { advance, begin, compile, loadMachine } from '../src/index.ts';
import { smallPlaybook, type ShortRoute } from '../src/testing/small-playbook.ts';

/**
 * `npm run bench -- compiler`: prints a JSON line a case, the median of several runs. Every step sets a variable from the
 * step that leads to it, so that templates and their references are checked too.
 */
const size = 1_000;
let texts = 0;
measure('compile, 1,000 steps in a row', () => compileNew(chain(size)), 100);
measure('compile, 1,000 steps with forks and joins', () => compileNew(forksAndJoins(size)), 100);
measure('compile, 1,000 steps, routes anywhere', () => compileNew(tangle(size)), 100);
for (const branches of [100, 300]) {
  measure(`compile, fork of ${branches}`, () => compileNew(fork(branches)));
  const loaded = loadMachine(compile(fork(branches)).machine!);
  const entered = () => advance(loaded, begin(loaded).snapshot, 'f', { outcome: 'done' });
  let round = 0;
  // Ended in another order each time, so that no move is remembered.
  const inOrder = () => {
    const order = shuffled(branches, ++round);
    let now = entered();
    for (const branch of order) now = advance(loaded, now.snapshot, `b${branch}`, { outcome: 'done' });
    if (now.started[0]?.step !== 'join') throw new Error('The join did not start.');
  };
  const fresh = () => {
    const machine = loadMachine(compile(fork(branches)).machine!);
    return () => advance(machine, begin(machine).snapshot, 'f', { outcome: 'done' });
  };
  measure(`enter a fork of ${branches}`, fresh);
  measure(`run a fork of ${branches}, first time`, () => inOrder);
  const known = shuffled(branches, 1);
  measure(`run a fork of ${branches}, known moves`, () => () => {
    let now = entered();
    for (const branch of known) now = advance(loaded, now.snapshot, `b${branch}`, { outcome: 'done' });
  });
}
measure('begin 1,000 steps, routes anywhere', () => {
  const { machine } = compile(tangle(size));
  return () => begin(loadMachine(machine!));
});

/** Compiles what was never compiled before: texts of templates differ from run to run. */
function compileNew(playbook: Playbook): () => void {
  return () => {
    const { machine } = compile(playbook);
    if (!machine) throw new Error('The playbook did not compile.');
  };
}

function measure(name: string, prepare: () => () => unknown, aim?: number): void {
  const times = Array.from({ length: 9 }, () => {
    const work = prepare();
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  const [ours, first] = [times[Math.floor(times.length / 2)]!, times.at(-1)!];
  console.log(
    JSON.stringify({ case: name, unit: 'ms', ours: round(ours), slowest: round(first), ...(aim && { aim }) }),
  );
}

function withTemplates(routes: readonly ShortRoute[]): Playbook {
  const before = new Map(routes.map(([from, to]) => [to, from]));
  const steps = Object.fromEntries(
    Array.from(before, ([step, from]) => {
      const value =
        from === 'start' ? `{{ vars.input.params.n + ${++texts} }}` : `{{ vars.steps.${from}.v + ${++texts} }}`;
      return [step, { kind: 'set_variable', variables: [{ name: 'v', value }] }];
    }),
  );
  return smallPlaybook(routes, steps);
}

function chain(length: number): Playbook {
  return withTemplates(Array.from({ length }, (_, index) => [index ? `s${index - 1}` : 'start', `s${index}`]));
}

function fork(branches: number): Playbook {
  const all = Array.from({ length: branches }, (_, index) => `b${index}`);
  return withTemplates([
    ['start', 'f'],
    ...all.map((branch): ShortRoute => ['f', branch]),
    ...all.map((branch): ShortRoute => [branch, 'join']),
  ]);
}

/** As people draw: blocks in a row, each a few steps or a fork of two to five branches that meet again, some inside others. */
function forksAndJoins(length: number): Playbook {
  const random = randomFrom(7);
  const routes: ShortRoute[] = [];
  let count = 0;
  const step = (...from: readonly string[]): string => {
    const id = `s${count++}`;
    for (const each of from) routes.push([each, id]);
    return id;
  };
  const block = (from: string, depth: number): string => {
    if (depth > 3 || random() < 0.4) return step(from);
    const forkStep = step(from);
    const branches = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
      let end = step(forkStep);
      for (let more = random() * 3; more > 1; more--) end = block(end, depth + 1);
      return end;
    });
    return step(...branches);
  };
  for (let end = 'start'; count < length;) end = block(end, 0);
  return withTemplates(routes);
}

/** As nobody draws: plain and error routes from anywhere to anywhere ahead, most steps behind gates. */
function tangle(length: number): Playbook {
  const random = randomFrom(7);
  const routes: ShortRoute[] = [['start', 's0']];
  for (let index = 1; index < length; index++) {
    routes.push([`s${Math.max(0, Math.floor(index - 1 - random() * 6))}`, `s${index}`]);
    if (random() < 0.5) routes.push([`s${Math.floor(random() * index)}`, `s${index}`, 'error']);
  }
  return withTemplates(routes);
}

function shuffled(length: number, seed: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length }, (_, index) => ({ index, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ index }) => index);
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
