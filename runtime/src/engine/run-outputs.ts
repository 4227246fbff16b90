import type { Value, Values } from '@setpiece/playbook';
import { Evaluator } from './evaluator.ts';
import type { LiveRun } from './live-run.ts';
import { seededRandom } from './seeded-random.ts';
import type { Services } from './services.ts';

/** What a finished run gives: its playbook's outputs, or without any the variables of its last finished Set Variable. */
export async function runOutputs(live: LiveRun, services: Services): Promise<Values> {
  const { outputs, values, name } = live.version.playbook;
  if (!outputs?.length) return live.state.lastVariables ?? {};
  const evaluator = new Evaluator(live.state.vars, {
    values,
    now: services.clock.now(),
    random: seededRandom(`${live.run}/outputs`),
    step: name,
    lookups: () => services.lookups(live.run),
  });
  const given: Record<string, Value> = {};
  for (const output of outputs)
    given[output.name] = await evaluator.evaluate(output.value, `outputs.${output.name}`, { reparseLiterals: true });
  return given;
}
