import type { StepKind } from '@setpiece/playbook';
import type { StepExecutor } from '../engine/step-executor.ts';
import { code } from './code.ts';
import { connector } from './connector.ts';
import { createRecord } from './create-record.ts';
import { decision } from './decision.ts';
import { end } from './end.ts';
import { fail } from './fail.ts';
import { findRecords } from './find-records.ts';
import { foreign } from './foreign.ts';
import { manualInput } from './manual-input.ts';
import { manualTask } from './manual-task.ts';
import { mapRecords } from './map-records.ts';
import { reference } from './reference.ts';
import { setVariable } from './set-variable.ts';
import { updateRecord } from './update-record.ts';
import { wait } from './wait.ts';

/** What each step kind does; the runtime's list of them. */
const stepExecutors = {
  set_variable: setVariable,
  decision,
  connector,
  code,
  create_record: createRecord,
  update_record: updateRecord,
  find_records: findRecords,
  map_records: mapRecords,
  manual_input: manualInput,
  wait,
  reference,
  manual_task: manualTask,
  end,
  fail,
  foreign,
} satisfies { readonly [Kind in StepKind]: StepExecutor<Kind> };

/** The executor of a step's kind. */
export function executorOf<Kind extends StepKind>(kind: Kind): StepExecutor<Kind> {
  return stepExecutors[kind] as unknown as StepExecutor<Kind>;
}
