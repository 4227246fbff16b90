import type { Step, StepKind, StepOfKind } from '@setpiece/playbook';
import { code } from './code/code-view.ts';
import { connector } from './connector/connector-view.ts';
import { createRecord } from './create-record/create-record-view.ts';
import { decision } from './decision/decision-view.ts';
import { end } from './end/end-view.ts';
import { fail } from './fail/fail-view.ts';
import { findRecords } from './find-records/find-records-view.ts';
import { foreign } from './foreign/foreign-view.ts';
import { manualInput } from './manual-input/manual-input-view.ts';
import { manualTask } from './manual-task/manual-task-view.ts';
import { mapRecords } from './map-records/map-records-view.ts';
import { reference } from './reference/reference-view.ts';
import { setVariable } from './set-variable/set-variable-view.ts';
import { updateRecord } from './update-record/update-record-view.ts';
import { wait } from './wait/wait-view.ts';
import type { StepView } from './step-view.ts';

/** How each kind of step looks and is edited. */
export const stepViews = {
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
} satisfies { readonly [Kind in StepKind]: StepView<Kind> };

/** The view of a step's kind. */
export function viewOf<Kind extends StepKind>(step: StepOfKind<Kind> | Step): StepView<Kind> {
  return stepViews[step.kind] as unknown as StepView<Kind>;
}
