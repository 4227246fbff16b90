export { hasBatchForm } from './batch-form.ts';
export { Bundle, Collection, Schedule } from './bundle.ts';
export { checkStructure } from './check-structure.ts';
export { Diagnostic, DiagnosticPlace } from './diagnostic.ts';
export { diffLines, type LineChange } from './diff/diff-lines.ts';
export { diffPlaybooks } from './diff/diff-playbooks.ts';
export { diffSummary, toldFields } from './diff/told-fields.ts';
export type { DiffPart, FieldChange, PartChange, PlaybookDiff } from './diff/playbook-diff.ts';
export { Duration, milliseconds } from './duration.ts';
export { errorClasses, isErrorOf, type ErrorClass } from './error-class.ts';
export { Filter, FilterCondition, FilterOperator, Sort } from './filter.ts';
export { FormField, FormFieldType } from './form-field.ts';
export { InDoubtPolicy } from './in-doubt.ts';
export { AnswerVia, GivenAnswer } from './given-answer.ts';
export { isJsonObject, isSameJson } from './json-object.ts';
export { JsonPatchOperation } from './json-patch.ts';
export { bundleJsonSchema, playbookJsonSchema } from './json-schema.ts';
export { Group, Layout, Note, Position } from './layout.ts';
export { FieldMapping, Mapping, PicklistRule } from './mapping.ts';
export { Field, FieldType, Module } from './module.ts';
export { OperationFailure } from './operation-failure.ts';
export { Picklist, PicklistItem } from './picklist.ts';
export { placeUnder } from './place-of.ts';
export { plainText } from './plain-text.ts';
export { Playbook, playbookFormatVersion, ValuesMode } from './playbook.ts';
export { readJson, maximumFileBytes, tooLarge, type ReadJson } from './read-json.ts';
export { parsePlaybook, readBundle, readPlaybook, type Read } from './read-playbook.ts';
export { Requirement } from './requirement.ts';
export { Route, RouteOn } from './route.ts';
export { keepSealed, maskSealed, replaceSealed, sealedText, secretMask } from './sealed-text.ts';
export {
  Outcome,
  RunFork,
  runEventSchema,
  runEventTypes,
  StepAddress,
  WaitingFor,
  type RunEvent,
  type RunEventBody,
  type RunEventType,
} from './run-event.ts';
export { isFinal, Provenance, RunMode, RunStatus, StepRunStatus } from './run-status.ts';
export { ExpectedEffect, PlaybookTest, Sample } from './sample.ts';
export { ForEach, OnError, Origin, Retry, Until } from './step-common.ts';
export { stepKey } from './step-key.ts';
export { Step, stepKinds, stepSchemas, type StepKind, type StepOfKind } from './step.ts';
export { CodeStep } from './steps/code.ts';
export { ConnectorStep } from './steps/connector.ts';
export { CreateRecordStep } from './steps/create-record.ts';
export { DecisionOption, DecisionStep } from './steps/decision.ts';
export { EndStep } from './steps/end.ts';
export { FailStep } from './steps/fail.ts';
export { FindRecordsStep } from './steps/find-records.ts';
export { ForeignStep } from './steps/foreign.ts';
export { AnswerOption, Assignee, ManualInputStep } from './steps/manual-input.ts';
export { ManualTaskStep } from './steps/manual-task.ts';
export { MapRecordsStep } from './steps/map-records.ts';
export { FieldModes, WriteMode } from './steps/record-write.ts';
export { ReferenceStep } from './steps/reference.ts';
export { SetVariableStep } from './steps/set-variable.ts';
export { UpdateRecordStep } from './steps/update-record.ts';
export { WaitFor, WaitStep } from './steps/wait.ts';
export { Trigger, triggerKinds, type TriggerKind } from './trigger.ts';
export { ManualTrigger } from './triggers/manual.ts';
export { NotificationTrigger } from './triggers/notification.ts';
export { OnCreateTrigger, OnDeleteTrigger, OnUpdateTrigger } from './triggers/record-change.ts';
export { ReferencedTrigger } from './triggers/referenced.ts';
export { ScheduleTrigger } from './triggers/schedule.ts';
export { WebhookAuthentication, WebhookTrigger } from './triggers/webhook.ts';
export { Assignment, Template, Value, Values } from './value.ts';
export { writeBundle, writePlaybook } from './write-playbook.ts';
