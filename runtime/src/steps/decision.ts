import { isTruthy } from '@setpiece/expressions';
import type { Value } from '@setpiece/playbook';
import type { StepExecutor } from '../engine/step-executor.ts';

/** Chooses the first option whose condition is true, else the default one. A condition that errors fails the step. */
export const decision: StepExecutor<'decision'> = {
  effect: 'none',
  atOnce: true,
  async inputs(step, evaluator) {
    const conditions: Record<string, Value> = {};
    for (const { name, condition } of step.options) {
      if (condition === undefined) continue;
      const value = await evaluator.evaluate(condition, `options.${name}`);
      conditions[name] = value;
      if (isTruthy(value)) break;
    }
    return conditions;
  },
  async perform({ step, inputs }) {
    const conditions = inputs as Record<string, Value>;
    const chosen =
      step.options.find(({ name }) => Object.hasOwn(conditions, name) && isTruthy(conditions[name])) ??
      step.options.find((option) => option.default);
    return chosen ? { output: { option: chosen.name }, option: chosen.name } : { output: { option: null } };
  },
};
