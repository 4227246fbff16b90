import { createHash } from 'node:crypto';
import type { Value, Values } from '@setpiece/playbook';
import { isTaskDone } from '@setpiece/records';
import type { LiveRun } from '../engine/live-run.ts';
import type { Services } from '../engine/services.ts';
import type { StepExecutor, StepResult } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { StoredRecord } from '../ports/write.ts';
import { iriOf, recordView } from '../records/record-view.ts';
import { moduleOf, writeRecords } from './write-record.ts';

const module = 'tasks';

/** Creates a task for a person; waits until it is completed when the step says so. */
export const manualTask: StepExecutor<'manual_task'> = {
  effect: 'wait',
  async inputs(step, evaluator) {
    const fields = (await evaluator.evaluate(step.fields, 'fields')) as Values;
    return { fields: fields['name'] ? fields : { ...fields, name: step.name } };
  },
  async perform({ step, inputs, key, live, services, wait }) {
    const { fields } = inputs as unknown as { readonly fields: Values };
    if (!step.wait) return createTask(services, fields);
    const uuid = uuidOfKey(key);
    await ensureTask(live, services, fields, uuid);
    const filter = {
      logic: 'and',
      filters: [
        { field: 'uuid', operator: 'eq', value: uuid },
        { field: 'status', operator: 'eq', value: 'Completed' },
      ],
    };
    await wait({ kind: 'record', module, filter, record: iriOf({ module, uuid }) }, async () => {
      const task = await services.store.record(uuid);
      return !task || isTaskDone(task.fields);
    });
    const task = await services.store.record(uuid);
    if (!task) throw removed(step.name);
    return { output: resultOf(task) };
  },
};

async function createTask(services: Services, fields: Values, uuid?: string): Promise<StepResult> {
  const to = await moduleOf(services, module, true);
  return writeRecords(
    services,
    { module: to, changes: [{ fields }], mode: 'create', ...(uuid !== undefined && { uuid: () => uuid }) },
    ({ records: [created] }) => (created ? resultOf(created.record) : null),
  );
}

/** The task is there before it is waited for. After a crash it is the same one: its uuid follows from the step's key. */
async function ensureTask(live: LiveRun, services: Services, fields: Values, uuid: string): Promise<void> {
  if (await services.store.record(uuid)) return;
  const { writes = [], release } = await createTask(services, fields, uuid);
  try {
    live.write(...writes);
    await live.flush();
  } finally {
    release?.();
  }
}

function resultOf(task: StoredRecord): Value {
  const view = recordView(task);
  return { ...view, task_data: view };
}

function removed(step: string): StepFailure {
  const message = `The task of step "${step}" was deleted before it was completed. Complete tasks instead, or give the step an error route.`;
  return new StepFailure({ code: 'TASK_REMOVED', message, retryable: false });
}

/** A custom (version 8) UUID of the key's hash. */
function uuidOfKey(key: string): string {
  const hex = createHash('sha256').update(`task ${key}`).digest('hex');
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
