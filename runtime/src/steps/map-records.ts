import { mapItems, type MappedItems } from '@setpiece/records';
import type { Value } from '@setpiece/playbook';
import type { Evaluator } from '../engine/evaluator.ts';
import { listOfItems } from '../engine/list-of-items.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { StepExecutor } from '../engine/step-executor.ts';
import { recordView } from '../records/record-view.ts';
import { moduleOf, writeRecords } from './write-record.ts';

/** Turns source items into records of a module. All of them commit with the step's result: exactly once. */
export const mapRecords: StepExecutor<'map_records'> = {
  effect: 'records',
  inputs: async (step, evaluator) => ({ items: await evaluator.evaluate(step.items, 'items') }),
  async perform({ step, inputs, services, evaluator }) {
    const module = await moduleOf(services, step.mapping.module, evaluator.frame.values === 'fortisoar');
    const items = listOfItems((inputs as { items: Value }).items, evaluator.frame.values, `Step "${step.name}"`);
    const mapped = await mapItems(step.mapping, items, { ...(await mapOptions(evaluator)), module });
    refuseWhenAllFailed(mapped, items.length);
    evaluator.adopt(mapped.patch);
    const changes = mapped.records.map(({ fields, key }) => ({ fields, ...(Object.keys(key).length && { key }) }));
    return writeRecords(services, { module, changes, mode: step.mapping.mode }, (plan) => ({
      created: plan.records.filter(({ change }) => change === 'created').length,
      updated: plan.records.filter(({ change }) => change === 'updated').length,
      unchanged: plan.records.filter(({ change }) => change === 'unchanged').length,
      records: plan.records.map(({ record }) => recordView(record)),
      problems: mapped.problems as unknown as Value,
    }));
  },
};

async function mapOptions(evaluator: Evaluator) {
  const { values, now, random } = evaluator.frame;
  const { globalVars, environment, evaluator: port } = await evaluator.frame.lookups();
  return { values, environment: { ...environment, now, random }, vars: evaluator.vars, globalVars, evaluator: port };
}

function refuseWhenAllFailed({ records, problems }: MappedItems, items: number): void {
  const first = problems.find(({ severity }) => severity === 'error');
  if (items === 0 || records.length > 0 || !first) return;
  throw new StepFailure({
    code: first.code,
    message: `No item could be mapped. The first reason: ${first.message}`,
    retryable: false,
  });
}
