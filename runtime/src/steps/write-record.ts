import type { Module, Value } from '@setpiece/playbook';
import type { StepResult } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { Services } from '../engine/services.ts';
import { planRecords, type PlanOptions, type RecordChange, type RecordPlan } from '../records/plan-records.ts';

/** What a record step is to write. */
export interface WriteRecord extends Omit<PlanOptions, 'now' | 'uuid'>, Partial<Pick<PlanOptions, 'uuid'>> {
  readonly module: Module;
  readonly changes: readonly RecordChange[];
}

/** Plans the writes so that they commit with the step's result. The module stays locked until then. */
export async function writeRecords(
  services: Services,
  { module, changes, ...options }: WriteRecord,
  outputOf: (plan: RecordPlan) => Value,
): Promise<StepResult> {
  const unlock = await services.lockModule(module.name);
  try {
    const plan = await planRecords(services.store, module, changes, {
      uuid: () => crypto.randomUUID(),
      ...options,
      now: services.clock.now(),
    });
    const release = () => {
      unlock();
      services.recordsChanged(module.name);
    };
    return { output: outputOf(plan), writes: plan.writes, release };
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
