import type { CreateRecordStep, Value, Values } from '@setpiece/playbook';
import type { BatchWork, StepExecutor, StepResult, StepWork } from '../engine/step-executor.ts';
import { recordView } from '../records/record-view.ts';
import { moduleOf, writeRecords } from './write-record.ts';

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
  async perform(work) {
    const result = await create(work, [work.inputs]);
    return { ...result, output: (result.output as readonly Value[])[0] ?? null };
  },
  performBatch: (work) => create(work, work.inputs),
};

type Work = Pick<StepWork<'create_record'> | BatchWork<'create_record'>, 'step' | 'services' | 'evaluator'>;

async function create({ step, services, evaluator }: Work, inputs: readonly Value[]): Promise<StepResult> {
  const module = await moduleOf(services, step.module, evaluator.frame.values === 'fortisoar');
  const changes = (inputs as readonly unknown[] as readonly Inputs[]).map(({ fields, links }) => ({
    fields,
    ...(links && { links }),
  }));
  return writeRecords(services, { module, changes, ...optionsOf(step) }, (plan) =>
    plan.records.map(({ record }) => recordView(record)),
  );
}

function optionsOf(step: CreateRecordStep) {
  return {
    mode: step.mode ?? ('create' as const),
    ...(step.write && { write: step.write }),
    ...(step.fieldModes && { fieldModes: step.fieldModes }),
    ...(step.updateFields?.length && { only: step.updateFields }),
  };
}
