import { expect, test } from 'vitest';
import { advance, begin } from './advance.ts';
import { compile } from './compile.ts';
import { loadMachine } from './load-machine.ts';
import type { StepOutcome } from './step-outcome.ts';
import { takenRoutes } from './taken-routes.ts';
import { smallPlaybook, type ShortRoute } from './testing/small-playbook.ts';

const ways: ShortRoute[] = [
  ['a', 'plain'],
  ['a', 'x1', 'x'],
  ['a', 'x2', 'x'],
  ['a', 'error', 'error'],
  ['a', 'late', 'timeout'],
];
const outcomes: StepOutcome[] = [
  { outcome: 'done' },
  { outcome: 'done', option: 'x' },
  { outcome: 'done', option: 'y' },
  { outcome: 'skipped' },
  { outcome: 'error' },
  { outcome: 'timeout' },
  { outcome: 'end' },
  { outcome: 'fail' },
];

test.each(outcomes.flatMap((outcome) => ways.map((left): [StepOutcome, ShortRoute] => [outcome, left])))(
  '%o takes the routes that the machine takes, without %o too',
  (outcome, left) => {
    const playbook = smallPlaybook([['start', 'a'], ...ways.filter((way) => way !== left)], {
      a: { kind: 'decision', options: [{ name: 'x' }] },
    });
    const machine = loadMachine(compile(playbook).machine!);
    const { started } = advance(machine, begin(machine).snapshot, 'a', outcome);
    const routes = takenRoutes(
      playbook.routes.filter(({ from }) => from === 'a'),
      outcome,
    );
    expect(routes.map(({ to }) => to)).toEqual(started.map(({ step }) => step));
  },
);
