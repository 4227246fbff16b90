import type { Playbook } from '@setpiece/playbook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { loadMachine } from '../load-machine.ts';
import type { MachineJson } from '../machine-json.ts';
import { fateFromSeed } from './fate-from-seed.ts';
import { runInLockstep } from './lockstep.ts';
import { randomPlaybook } from './random-playbook.ts';

const seed = Number(process.env.SETPIECE_SEED ?? Date.now() % 2 ** 31);

test('a compiled machine runs the steps that the rules run, in their order, each once a visit', () => {
  const seen = { compiled: 0, refused: 0, fork: 0, join: 0, any: 0, gates: 0, errorRoute: 0, cycle: 0, stepsRun: 0 };
  const sameSteps = fc.property(randomPlaybook, fc.integer(), (playbook, fate) => {
    const { machine } = compile(playbook);
    if (!machine) {
      seen.refused++;
      return;
    }
    count(seen, playbook, JSON.stringify(machine));
    const loaded = loadMachine(machine);
    for (let run = 0; run < 2; run++)
      seen.stepsRun += runInLockstep(playbook, loaded, fateFromSeed(playbook, fate + run)).length;
  });
  fc.assert(sameSteps, { seed, numRuns: 700 });
  console.log(`Random graphs with seed ${seed} (again: SETPIECE_SEED=${seed}): ${JSON.stringify(seen)}`);
  expect(seen.compiled).toBeGreaterThan(500);
}, 120_000);

function count(seen: Record<string, number>, playbook: Playbook, machine: string): void {
  const facts = {
    compiled: true,
    fork: machine.includes('"parallel"'),
    join: machine.includes('"arrived","params"'),
    any: playbook.steps.some(({ join }) => join === 'any'),
    gates: machine.includes('"gate"'),
    errorRoute: playbook.routes.some(({ on }) => on === 'error'),
    cycle: machine.includes('"visit"'),
  };
  for (const [fact, holds] of Object.entries(facts)) if (holds) seen[fact] = (seen[fact] ?? 0) + 1;
}

describe('the comparison notices a machine that', () => {
  const bugs: Record<string, (machine: string) => string> = {
    'forgets that a branch arrived': (machine) => machine.replace(/,"actions":\[\{"type":"arrive".*?\}\]/, ''),
    'runs a join that no branch arrived at': (machine) => machine.replace(/"guard":\{"type":"arrived".*?\}\},/g, ''),
    'opens a gate too early': (machine) => machine.replaceAll('"join":"all"', '"join":"any"'),
    'drops a route': (machine) =>
      machine.replace(/("is":\["done","skipped"\]\}\},"target":)"s\d+"/, (_, before: string) => `${before}"#failed"`),
    'leaves out a branch': (machine) =>
      machine.replace(/"branch:(s\d+)":\{"initial":"\1"/, '"branch:$1":{"initial":"end"'),
    'does not enter a step anew': (machine) =>
      machine.replaceAll('"entry":[{"type":"visit"', '"entry":[{"type":"settle"'),
    'takes the error routes after a success': (machine) =>
      machine
        .replaceAll('"is":["error"', '"is":["done","error"')
        .replaceAll(/\{"guard":\{"type":"outcome","params":\{"is":\["done","skipped"\]\}\},"target":"[^"]+"\},/g, ''),
  };
  test.each(Object.entries(bugs))('%s', (_, plant) => {
    const sameSteps = fc.property(randomPlaybook, fc.integer(), (playbook, fate) => {
      const { machine } = compile(playbook);
      if (!machine) return;
      const broken = JSON.parse(plant(JSON.stringify(machine))) as MachineJson;
      runInLockstep(playbook, loadMachine(broken), fateFromSeed(playbook, fate));
    });
    const result = fc.check(sameSteps, { seed, numRuns: 400, endOnFailure: true });
    expect(String(result.errorInstance)).toMatch(/^Error: The (machine|rules) /);
  });
});
