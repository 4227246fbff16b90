import type { Module, Value } from '@setpiece/playbook';
import type { BatchResult, StepResult } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { Services } from '../engine/services.ts';
import {
  planBatch,
  planRecords,
  type BatchPlan,
  type PlanOptions,
  type RecordChange,
  type RecordPlan,
} from '../records/plan-records.ts';
import { recordView } from '../records/record-view.ts';

/** What a record step is to write. */
export interface WriteRecord extends Omit<PlanOptions, 'now' | 'uuid'>, Partial<Pick<PlanOptions, 'uuid'>> {
  readonly module: Module;
  readonly changes: readonly RecordChange[];
}

/** Plans the writes so that they commit with the step's result. The module stays locked until then. */
export async function writeRecords(
  services: Services,
  given: WriteRecord,
  outputOf: (plan: RecordPlan) => Value,
): Promise<StepResult> {
  const { plan, release } = await planLocked(services, given, planRecords);
  return { output: outputOf(plan), writes: plan.writes, release };
}

/** The same for a batch: what is refused is left out of the writes. */
export async function writeBatch(services: Services, given: WriteRecord): Promise<BatchResult> {
  const { plan, release } = await planLocked(services, given, planBatch);
  return { items: plan.entries.map(endOf), writes: plan.writes, release };
}

function endOf(entry: BatchPlan['entries'][number]): BatchResult['items'][number] {
  return 'refused' in entry ? { failure: entry.refused } : { output: recordView(entry.record) };
}

async function planLocked<Plan>(
  services: Services,
  { module, changes, ...options }: WriteRecord,
  planOf: (...given: Parameters<typeof planBatch>) => Promise<Plan>,
): Promise<{ readonly plan: Plan; readonly release: () => void }> {
  const unlock = await services.lockModule(module.name);
  try {
    const now = services.clock.now();
    const plan = await planOf(services.store, module, changes, { uuid: () => crypto.randomUUID(), ...options, now });
    const release = () => {
      unlock();
      services.recordsChanged(module.name);
    };
    return { plan, release };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The module that a step names. Imported playbooks may name one that nobody has described. */
export async function moduleOf(services: Services, name: string, lenient: boolean): Promise<Module> {
  const module = await services.store.module(name);
  if (module) return module;
  if (lenient) return { name, label: name, fields: [], uniqueKey: [] };
  throw new StepFailure({
    code: 'UNKNOWN_MODULE',
    message: `There is no module "${name}" in this workspace. Import it, or choose another one.`,
    retryable: false,
  });
}
