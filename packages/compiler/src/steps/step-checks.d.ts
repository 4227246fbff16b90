import type { Step } from '@setpiece/playbook';
import type { Field } from '../templates/field.ts';
import type { CheckContext, Finding, StepCheck } from './step-check.ts';
/** What the compiler knows of each kind of step. */
export declare const stepChecks: {
  set_variable: StepCheck<'set_variable'>;
  decision: StepCheck<'decision'>;
  connector: StepCheck<'connector'>;
  code: StepCheck<'code'>;
  create_record: StepCheck<'create_record'>;
  update_record: StepCheck<'update_record'>;
  find_records: StepCheck<'find_records'>;
  map_records: StepCheck<'map_records'>;
  manual_input: StepCheck<'manual_input'>;
  wait: StepCheck<'wait'>;
  reference: StepCheck<'reference'>;
  manual_task: StepCheck<'manual_task'>;
  end: StepCheck<'end'>;
  fail: StepCheck<'fail'>;
  foreign: StepCheck<'foreign'>;
};
/** All fields of a step that may hold dynamic values. */
export declare function fieldsOf(step: Step): readonly Field[];
export declare function findingsOf(step: Step, context: CheckContext): readonly Finding[];
//# sourceMappingURL=step-checks.d.ts.map
