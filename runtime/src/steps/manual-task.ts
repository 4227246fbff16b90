import type { Values } from '@setpiece/playbook';
import type { StepExecutor } from '../engine/step-executor.ts';
import { recordView } from '../records/record-view.ts';
import { moduleOf, writeRecords } from './write-record.ts';

const module = 'tasks';

/** Creates a task for a person, and goes on. */
export const manualTask: StepExecutor<'manual_task'> = {
  effect: 'records',
  inputs: async (step, evaluator) => ({ fields: await evaluator.evaluate(step.fields, 'fields') }),
  async perform({ inputs, services }) {
    const { fields } = inputs as unknown as { readonly fields: Values };
    return writeRecords(
      services,
      { module: await moduleOf(services, module, true), changes: [{ fields }], mode: 'create' },
      ({ records: [created] }) => (created ? recordView(created.record) : null),
    );
  },
};
