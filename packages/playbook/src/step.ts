import { z } from 'zod';
import { CodeStep } from './steps/code.ts';
import { ConnectorStep } from './steps/connector.ts';
import { CreateRecordStep } from './steps/create-record.ts';
import { DecisionStep } from './steps/decision.ts';
import { EndStep } from './steps/end.ts';
import { FailStep } from './steps/fail.ts';
import { FindRecordsStep } from './steps/find-records.ts';
import { ForeignStep } from './steps/foreign.ts';
import { ManualInputStep } from './steps/manual-input.ts';
import { ManualTaskStep } from './steps/manual-task.ts';
import { MapRecordsStep } from './steps/map-records.ts';
import { ReferenceStep } from './steps/reference.ts';
import { SetVariableStep } from './steps/set-variable.ts';
import { UpdateRecordStep } from './steps/update-record.ts';
import { WaitStep } from './steps/wait.ts';

/** The schema of each step kind; the one list that every floor's own list must match. */
export const stepSchemas = {
  set_variable: SetVariableStep,
  decision: DecisionStep,
  connector: ConnectorStep,
  code: CodeStep,
  create_record: CreateRecordStep,
  update_record: UpdateRecordStep,
  find_records: FindRecordsStep,
  map_records: MapRecordsStep,
  manual_input: ManualInputStep,
  wait: WaitStep,
  reference: ReferenceStep,
  manual_task: ManualTaskStep,
  end: EndStep,
  fail: FailStep,
  foreign: ForeignStep,
} as const;

/** A box of a playbook. */
export const Step = z.discriminatedUnion('kind', [
  SetVariableStep,
  DecisionStep,
  ConnectorStep,
  CodeStep,
  CreateRecordStep,
  UpdateRecordStep,
  FindRecordsStep,
  MapRecordsStep,
  ManualInputStep,
  WaitStep,
  ReferenceStep,
  ManualTaskStep,
  EndStep,
  FailStep,
  ForeignStep,
]);
export type Step = z.infer<typeof Step>;

/** The kind of a step, such as `decision`. */
export type StepKind = keyof typeof stepSchemas;
/** The shape of a step of one kind. */
export type StepOfKind<Kind extends StepKind> = Extract<Step, { kind: Kind }>;

/** Every kind that a step can have. */
export const stepKinds = Object.keys(stepSchemas) as readonly StepKind[];
