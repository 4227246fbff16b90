import { expect, test } from 'vitest';
import { advance, begin } from './advance.ts';
import { compile } from './compile.ts';
import { loadMachine } from './load-machine.ts';
import { smallPlaybook, type ShortRoute } from './testing/small-playbook.ts';

const chain = (length: number) =>
  Array.from({ length }, (_, index): ShortRoute => [index ? `s${index - 1}` : 'start', `s${index}`]);

function timed<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const started = computed();
  return { result: work(), milliseconds: computed() - started };
}

test('5,000 steps in a row compile and load within seconds of computing', () => {
  const playbook = smallPlaybook(chain(5_000));
  const { result, milliseconds } = timed(() => loadMachine(compile(playbook).machine!));
  expect(begin(result).started).toEqual([{ step: 's0', visit: 1 }]);
  expect(milliseconds).toBeLessThan(5_000);
});

test('1,000 steps with random forks, decisions and joins compile within seconds of computing', () => {
  let state = 7;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const routes: ShortRoute[] = [['start', 's0']];
  for (let index = 1; index < 1_000; index++) {
    routes.push([`s${Math.max(0, Math.floor(index - 1 - random() * 6))}`, `s${index}`]);
    if (random() < 0.5) routes.push([`s${Math.floor(random() * index)}`, `s${index}`, 'error']);
  }
  const { result, milliseconds } = timed(() => compile(smallPlaybook(routes)));
  expect(result.machine).toBeDefined();
  expect(milliseconds).toBeLessThan(3_000);
});

test('a playbook that begins with 600 branches is entered within seconds of computing', () => {
  const playbook = smallPlaybook(Array.from({ length: 600 }, (_, index): ShortRoute => ['start', `s${index}`]));
  const { result, milliseconds } = timed(() => begin(loadMachine(compile(playbook).machine!)));
  expect(result.started).toHaveLength(600);
  expect(milliseconds).toBeLessThan(3_000);
});

test('a long playbook does not make its moves dearer, and its place stays small', () => {
  const machine = loadMachine(compile(smallPlaybook(chain(1_000))).machine!);
  let now = begin(machine);
  for (let index = 0; index < 999; index++) now = advance(machine, now.snapshot, `s${index}`, { outcome: 'done' });
  expect(JSON.stringify({ value: now.snapshot.value, context: now.snapshot.context }).length).toBeLessThan(100);
});

test('forks 200 deep inside one another compile; deeper ones are refused with a reason', () => {
  const nest = (depth: number) => {
    const routes: ShortRoute[] = [['start', 'f0']];
    for (let level = 0; level < depth; level++)
      routes.push(
        [`f${level}`, `f${level + 1}`],
        [`f${level}`, `x${level}`],
        [`x${level}`, `j${level}`],
        [level + 1 < depth ? `j${level + 1}` : `f${depth}`, `j${level}`],
      );
    return smallPlaybook(routes);
  };
  expect(begin(loadMachine(compile(nest(200)).machine!)).status).toBe('active');
  const { machine, diagnostics } = compile(nest(300));
  expect(machine).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['FORK_TOO_DEEP']);
});

/** Milliseconds that this thread has computed: what else the machine does is not in it. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
