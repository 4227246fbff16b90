import type { CreateRecordStep, Value, Values } from '@setpiece/playbook';
import type { BatchResult, BatchWork, StepExecutor, StepWork } from '../engine/step-executor.ts';
import { onlyOne } from './only-one.ts';
import { moduleOf, writeBatch } from './write-record.ts';

interface Inputs {
  readonly module: string;
  readonly fields: Values;
  readonly links?: Values;
}

/** Creates a record, or updates the one with the same unique key. It commits with the step's result: exactly once. */
export const createRecord: StepExecutor<'create_record'> = {
  effect: 'records',
  async inputs(step, evaluator) {
    return {
      module: step.module,
      fields: await evaluator.evaluate(step.fields, 'fields'),
      ...(step.links && { links: await evaluator.evaluate(step.links, 'links') }),
    };
  },
  async perform({ inputs, ...work }) {
    return onlyOne(await create(work, [inputs]));
  },
  performBatch: (work) => create(work, work.inputs),
};

type Work = Pick<StepWork<'create_record'> | BatchWork<'create_record'>, 'step' | 'services' | 'evaluator'>;

async function create({ step, services, evaluator }: Work, inputs: readonly Value[]): Promise<BatchResult> {
  const module = await moduleOf(services, step.module, evaluator.frame.values === 'fortisoar');
  const changes = (inputs as readonly unknown[] as readonly Inputs[]).map(({ fields, links }) => ({
    fields,
    ...(links && { links }),
  }));
  return writeBatch(services, { module, changes, ...optionsOf(step) });
}

function optionsOf(step: CreateRecordStep) {
  return {
    mode: step.mode ?? ('create' as const),
    ...(step.write && { write: step.write }),
    ...(step.fieldModes && { fieldModes: step.fieldModes }),
    ...(step.updateFields?.length && { only: step.updateFields }),
  };
}
