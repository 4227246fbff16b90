import type { Step, StepKind } from '@setpiece/playbook';
import { fieldsAfterWork, fieldsBeforeWork } from '../templates/common-fields.ts';
import type { Field } from '../templates/field.ts';
import { codeCheck } from './code.ts';
import { connectorCheck } from './connector.ts';
import { createRecordCheck } from './create-record.ts';
import { decisionCheck } from './decision.ts';
import { endCheck } from './end.ts';
import { failCheck } from './fail.ts';
import { findRecordsCheck } from './find-records.ts';
import { foreignCheck } from './foreign.ts';
import { manualInputCheck } from './manual-input.ts';
import { manualTaskCheck } from './manual-task.ts';
import { mapRecordsCheck } from './map-records.ts';
import { referenceCheck } from './reference.ts';
import { setVariableCheck } from './set-variable.ts';
import type { CheckContext, Finding, StepCheck } from './step-check.ts';
import { updateRecordCheck } from './update-record.ts';
import { waitCheck } from './wait.ts';

/** What the compiler knows of each kind of step. */
const stepChecks = {
  set_variable: setVariableCheck,
  decision: decisionCheck,
  connector: connectorCheck,
  code: codeCheck,
  create_record: createRecordCheck,
  update_record: updateRecordCheck,
  find_records: findRecordsCheck,
  map_records: mapRecordsCheck,
  manual_input: manualInputCheck,
  wait: waitCheck,
  reference: referenceCheck,
  manual_task: manualTaskCheck,
  end: endCheck,
  fail: failCheck,
  foreign: foreignCheck,
} satisfies { [Kind in StepKind]: StepCheck<Kind> };

/** All fields of a step that may hold dynamic values. */
export function fieldsOf(step: Step): readonly Field[] {
  return [...fieldsBeforeWork(step), ...checkOf(step).fields(step), ...fieldsAfterWork(step)];
}

export function findingsOf(step: Step, context: CheckContext): readonly Finding[] {
  return checkOf(step).check?.(step, context) ?? [];
}

function checkOf({ kind }: Step): StepCheck<StepKind> {
  return stepChecks[kind] as StepCheck<StepKind>;
}
