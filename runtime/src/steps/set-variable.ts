import type { Value } from '@setpiece/playbook';
import type { StepExecutor } from '../engine/step-executor.ts';

/** Puts values into `vars`; its result is an object of them. */
export const setVariable: StepExecutor<'set_variable'> = {
  effect: 'none',
  atOnce: true,
  async inputs(step, evaluator) {
    const values: Record<string, Value> = {};
    for (const { name, value } of step.variables) {
      const evaluated = await evaluator.evaluate(value, name, { reparseLiterals: true });
      // The fold assigns first and patches then: what comes after a patch has to stand in the patch, to be in order.
      if (evaluator.patch.length) evaluator.set(name, evaluated);
      else evaluator.see(name, evaluated);
      values[name] = evaluated;
    }
    return values;
  },
  perform: async ({ inputs }) => ({ output: inputs }),
};
