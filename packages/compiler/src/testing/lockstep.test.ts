import type { Playbook } from '@setpiece/playbook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { loadMachine } from '../load-machine.ts';
import type { MachineJson, StateJson } from '../machine-json.ts';
import { fateFromSeed } from './fate-from-seed.ts';
import keptGraphs from './failing-graphs.json' with { type: 'json' };
import { graphOf, playbookOfGraph, type KeptGraph } from './kept-graph.ts';
import { runInLockstep } from './lockstep.ts';
import { plantedBugs } from './planted-bugs.ts';
import { randomPlaybook } from './random-playbook.ts';

const seed = Number(process.env.SETPIECE_SEED ?? Date.now() % 2 ** 31);
const graphs = 2_000;

test(`a compiled machine runs the steps that the rules run, in their order, each once a visit (${graphs} random graphs)`, () => {
  const seen: Record<string, number> = {};
  const sameSteps = fc.property(randomPlaybook, fc.integer(), (playbook, fate) => {
    const { machine } = compile(playbook);
    if (!machine) return count(seen, ['refused']);
    count(seen, shapesIn(playbook, machine));
    const loaded = loadMachine(machine);
    for (let run = 0; run < 2; run++) {
      const trace = compared(playbook, loaded, fate + run);
      count(seen, endingsIn(playbook, trace));
    }
  });
  console.log(`Random graphs with seed ${seed} (again: SETPIECE_SEED=${seed})`);
  fc.assert(sameSteps, { seed, numRuns: graphs });
  console.log(JSON.stringify(seen));
  expect(seen['compiled']).toBeGreaterThan(graphs * 0.75);
  for (const shape of shapes) expect([shape, seen[shape] ?? 0]).toEqual([shape, expect.toSatisfy((n) => n >= 40)]);
}, 300_000);

const kept = keptGraphs as unknown as readonly KeptGraph[];

describe('a graph that once showed a mistake is compared again:', () => {
  test.each(kept.map((graph) => [graph.why, graph] as const))('%s', (_, graph) => {
    const playbook = playbookOfGraph(graph);
    const { machine } = compile(playbook);
    expect(machine).toBeDefined();
    const loaded = loadMachine(machine!);
    for (let run = 0; run < 20; run++) runInLockstep(playbook, loaded, fateFromSeed(playbook, graph.fate + run));
  });
});

describe('the comparison notices a machine that', () => {
  /** Of this one some 1,500 graphs have to be drawn: the graph that was kept shows it at once. */
  const rare = 'keeps what arrived in the visit before';
  const examples = kept.map((graph): [Playbook, number] => [playbookOfGraph(graph), graph.fate]);
  test.each(Object.entries(plantedBugs))('%s', (bug, plant) => {
    const sameSteps = fc.property(randomPlaybook, fc.integer(), (playbook, fate) => {
      const { machine } = compile(playbook);
      if (!machine) return;
      const broken = JSON.parse(plant(JSON.stringify(machine))) as MachineJson;
      runInLockstep(playbook, loadMachine(broken), fateFromSeed(playbook, fate));
    });
    const drawn = { seed: 2026, numRuns: 1_000, endOnFailure: true, ...(bug === rare && { examples }) };
    expect(String(fc.check(sameSteps, drawn).errorInstance)).toMatch(/^Error: The (machine|rules) /);
  });
});

/** Runs side by side; the error of a difference says what to keep of it. */
function compared(playbook: Playbook, machine: ReturnType<typeof loadMachine>, fate: number): readonly string[] {
  try {
    return runInLockstep(playbook, machine, fateFromSeed(playbook, fate));
  } catch (error) {
    const graph = graphOf(playbook, { why: (error as Error).message, seed, fate });
    throw new Error(`${graph.why}\nKeep it in failing-graphs.json: ${JSON.stringify(graph)}`, { cause: error });
  }
}

/** What the random graphs must have had in them. */
const shapes = [
  ...['fork', 'fork without a join', 'fork in a fork', 'join', 'gates', 'join any', 'cycle', 'third visit'],
  'race in a fork beside',
  ...['error route', 'timeout route', 'skipped', 'ended early', 'end step', 'fail step', 'option without a route'],
];

function shapesIn({ steps, routes }: Playbook, json: MachineJson): string[] {
  const machine = JSON.stringify(json);
  const leads = new Set(routes.map(({ from, on }) => `${from} ${typeof on === 'object' ? on.option : ''}`));
  const facts: Record<string, boolean> = {
    compiled: true,
    fork: machine.includes('"parallel"'),
    'fork without a join': /"parallel".*"onDone":\[\{"target"/.test(machine),
    'fork in a fork':
      /"fork:[^"]+":\{"type":"parallel","states":\{"branch:[^{]+\{"initial":"[^"]+","states":\{[^}]*"fork:/.test(
        machine,
      ) || (machine.match(/"parallel"/g)?.length ?? 0) > 2,
    join: machine.includes('"arrived","params"'),
    gates: machine.includes('"gate"'),
    'race in a fork beside': hasRaceBeside(json),
    'join any': steps.some(({ join }) => join === 'any'),
    cycle: machine.includes('"visit"'),
    'error route': routes.some(({ on }) => on === 'error'),
    'timeout route': routes.some(({ on }) => on === 'timeout'),
    'end step': steps.some(({ kind }) => kind === 'end'),
    'fail step': steps.some(({ kind }) => kind === 'fail'),
    'option without a route': steps.some(
      (step) => step.kind === 'decision' && !step.options.every(({ name }) => leads.has(`${step.id} ${name}`)),
    ),
  };
  return Object.keys(facts).filter((fact) => facts[fact]);
}

/** A race that control comes to while a join outside of it waits, which must count what is before it. */
function hasRaceBeside({ states = {} }: StateJson, isBeside = false): boolean {
  return Object.entries(states).some(
    ([key, child]) =>
      (isBeside && child.always?.[0]?.guard?.params['join'] === 'any') ||
      hasRaceBeside(child, isBeside || key.startsWith('beside:fork:')),
  );
}

function endingsIn({ steps }: Playbook, trace: readonly string[]): string[] {
  const kinds = new Map(steps.map(({ id, kind }) => [id, kind]));
  const facts = trace.flatMap((ending) => {
    const [visit = '', word = ''] = ending.split(':');
    const [id = '', count] = visit.split('/');
    const early = word === 'end' && kinds.get(id) !== 'end' ? ['ended early'] : [];
    return [...early, ...(word === 'skipped' ? ['skipped'] : []), ...(count === '3' ? ['third visit'] : []), 'endings'];
  });
  return facts;
}

function count(seen: Record<string, number>, facts: readonly string[]): void {
  for (const fact of facts) seen[fact] = (seen[fact] ?? 0) + 1;
}
