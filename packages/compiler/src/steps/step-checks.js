import { fieldsAfterWork, fieldsBeforeWork } from '../templates/common-fields.js';
import { codeCheck } from './code.js';
import { connectorCheck } from './connector.js';
import { createRecordCheck } from './create-record.js';
import { decisionCheck } from './decision.js';
import { endCheck } from './end.js';
import { failCheck } from './fail.js';
import { findRecordsCheck } from './find-records.js';
import { foreignCheck } from './foreign.js';
import { manualInputCheck } from './manual-input.js';
import { manualTaskCheck } from './manual-task.js';
import { mapRecordsCheck } from './map-records.js';
import { referenceCheck } from './reference.js';
import { setVariableCheck } from './set-variable.js';
import { updateRecordCheck } from './update-record.js';
import { waitCheck } from './wait.js';
/** What the compiler knows of each kind of step. */
export const stepChecks = {
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
};
/** All fields of a step that may hold dynamic values. */
export function fieldsOf(step) {
  const { fields } = stepChecks[step.kind];
  return [...fieldsBeforeWork(step), ...fields(step), ...fieldsAfterWork(step)];
}
export function findingsOf(step, context) {
  const { check } = stepChecks[step.kind];
  return check?.(step, context) ?? [];
}
//# sourceMappingURL=step-checks.js.map
