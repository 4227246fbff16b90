import { chance } from '@setpiece/compiler/testing';
import { parsePlaybook, type Playbook, type Step } from '@setpiece/playbook';
import { playbookOf } from './playbook-of.ts';

/** Playbooks that random ones run: they go round a cycle, loop over items, and one of them runs the other for each of its items. */
export const calledPlaybooks: readonly Playbook[] = [called('leaf', 2, []), called('looper', 3, [eachLeaf()])];

/** Fills a random graph with work: operations that fail now and then, loops over items and over playbooks, conditions. */
export function runnablePlaybook(graph: Playbook, id: string, seed: number): Playbook {
  const taken = new Set(graph.routes.map(({ from, on }) => `${from} ${typeof on === 'string' ? on : ''}`));
  const steps = graph.steps.map((step) => {
    const fails = { error: taken.has(`${step.id} error`), timeout: taken.has(`${step.id} timeout`) };
    return { ...filled(step, fails, (of) => chance(seed, `${step.id} ${of}`)), ...(step.join && { join: step.join }) };
  });
  const read = parsePlaybook({ ...graph, id, steps });
  if (!read.value) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.value;
}

interface Fails {
  readonly error: boolean;
  readonly timeout: boolean;
}

function filled(step: Step, fails: Fails, roll: (of: string) => number): object {
  const { id, name, kind } = step;
  if (kind === 'end' || kind === 'fail') return step;
  if (kind === 'decision') return { id, name, kind, options: step.options.map(withCondition) };
  return { id, name, ...workOf(roll, fails), ...conditionOf(roll), ...onErrorOf(roll, fails) };
}

/** The result that led here decides; now and then no option is chosen. */
function withCondition({ name }: { readonly name: string }, index: number, all: readonly unknown[]): object {
  return { name, condition: `{{ ${rolled(0.5)} < ${((index + 1) / all.length) * 0.97} }}` };
}

function rolled(otherwise: number): string {
  return `(vars.result.data.roll | default(${otherwise}))`;
}

function workOf(roll: (of: string) => number, fails: Fails): object {
  const kind = roll('kind');
  const mayFail = fails.error || fails.timeout;
  if (kind < 0.15 && !mayFail)
    return { kind: 'set_variable', variables: [{ name: 'seen', value: '{{ vars.result }}' }] };
  if (kind < 0.22) return { ...reference('looper'), ...(kind < 0.18 && { forEach: loopOf(roll) }) };
  if (kind < 0.3) return { ...reference('leaf'), forEach: loopOf(roll) };
  return { ...operation(fails), ...(kind < 0.5 && { forEach: loopOf(roll) }) };
}

function operation(fails: Fails): object {
  return { kind: 'connector', connector: 'x', operation: 'work', parameters: { ...fails } };
}

function reference(playbook: string): object {
  return { kind: 'reference', playbook, arguments: { n: 1 } };
}

function loopOf(roll: (of: string) => number): object {
  const items = Array.from({ length: Math.floor(roll('items') * 5) }, (_, index) => index);
  const parallel = roll('parallel') < 0.6 && { parallel: true, concurrency: 1 + Math.floor(roll('concurrency') * 3) };
  return { items, ...parallel, ...(roll('refuse') < 0.3 && { condition: '{{ vars.item != 1 }}' }) };
}

function conditionOf(roll: (of: string) => number): object {
  if (roll('disabled') < 0.03) return { disabled: true };
  return roll('when') < 0.15 ? { when: `{{ ${rolled(0.9)} > 0.3 }}` } : {};
}

function onErrorOf(roll: (of: string) => number, { error, timeout }: Fails): object {
  return {
    ...(timeout && { timeout: { seconds: 60 } }),
    ...(error ? { onError: 'route' } : roll('continue') < 0.1 && { onError: 'continue' }),
  };
}

/** Goes round `times` times, each time with a loop over items and what else there is. */
function called(id: string, times: number, more: readonly object[]): Playbook {
  const steps = [
    { id: 'count', kind: 'set_variable', variables: [{ name: 'n', value: '{{ (vars.n | default(0)) + 1 }}' }] },
    { id: 'each', ...operation({ error: false, timeout: false }), forEach: { items: [1, 2], parallel: times > 2 } },
    ...more,
    {
      id: 'which',
      kind: 'decision',
      options: [
        { name: 'again', condition: `{{ vars.n < ${times} }}` },
        { name: 'enough', default: true },
      ],
    },
    { id: 'done', kind: 'end' },
  ];
  const chain = ['start', ...steps.slice(0, -1).map((step) => (step as { readonly id: string }).id)];
  return playbookOf(steps, {
    id,
    trigger: { id: 'start', name: 'Start', kind: 'referenced' },
    routes: [
      ...chain.slice(1).map((to, index) => `${chain[index]} > ${to}`),
      'which [again]> count',
      'which [enough]> done',
    ],
    outputs: [{ name: 'n', value: '{{ vars.n }}' }],
  });
}

function eachLeaf(): object {
  return { id: 'leaves', ...reference('leaf'), forEach: { items: [1, 2], parallel: true } };
}
