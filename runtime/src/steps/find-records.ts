import type { PlatformRecord } from '@setpiece/connector-kit';
import type { Filter, Value, Values } from '@setpiece/playbook';
import type { StepExecutor } from '../engine/step-executor.ts';
import { findRecords as find } from '../records/find-records.ts';

/** Looks records up; the result is a list. */
export const findRecords: StepExecutor<'find_records'> = {
  effect: 'none',
  async inputs(step, evaluator) {
    return {
      module: step.module,
      ...(step.filter && { filter: await evaluator.evaluate(step.filter as unknown as Value, 'filter') }),
      limit: Number(await evaluator.evaluate(step.limit ?? 30, 'limit')) || 30,
    };
  },
  async perform({ step, inputs, services }) {
    const { filter, limit } = inputs as unknown as { filter?: Filter; limit: number };
    const found = find(services.store, {
      module: step.module,
      ...(filter && { filter }),
      ...(step.sort && { sort: step.sort }),
      limit,
    });
    return { output: step.select?.length ? found.map((record) => chosen(record, step.select ?? [])) : found };
  },
};

function chosen(record: PlatformRecord, names: readonly string[]): Values {
  return Object.fromEntries(
    ['@id', 'uuid', ...names].flatMap((name) => (name in record ? [[name, record[name] as Value]] : [])),
  );
}
