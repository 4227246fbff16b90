import type { StepReader, TriggerReader } from './step-reader.ts';
import { readApproval } from './steps/approval.ts';
import { readConnectors } from './steps/connectors.ts';
import { readDecision } from './steps/decision.ts';
import { readDelay } from './steps/delay.ts';
import { readFindRecords } from './steps/find-records.ts';
import { readInsertData } from './steps/insert-data.ts';
import { readManualInput } from './steps/manual-input.ts';
import { readManualTask } from './steps/manual-task.ts';
import { readRunScript } from './steps/run-script.ts';
import { readSetVariable } from './steps/set-variable.ts';
import { readUnknown } from './steps/unknown.ts';
import { readUpdateRecord } from './steps/update-record.ts';
import { readRemoteReference, readWorkflowReference } from './steps/workflow-reference.ts';
import { readAbstractTrigger } from './triggers/abstract-trigger.ts';
import { readAction } from './triggers/action.ts';
import { readApiCall } from './triggers/api-call.ts';
import { recordTrigger } from './triggers/record-trigger.ts';

/** A step type of the source: its name there, and how its arguments are read. */
export type StepType =
  | { readonly name: string; readonly read: StepReader }
  | { readonly name: string; readonly trigger: TriggerReader };

/** Every known step type, by the last part of its IRI. One of them is no UUID. */
const stepTypes: Readonly<Record<string, StepType>> = {
  '0bfed618-0316-11e7-93ae-92361f002671': { name: 'Connectors', read: readConnectors },
  '0109f35d-090b-4a2b-bd8a-94cbc3508562': { name: 'CyopsUtilites', read: readConnectors },
  '4c0019b2-055c-44d0-968c-678a0c2d762e': { name: 'SendMail', read: readConnectors },
  '1fdd14cc-d6b4-4335-a3af-ab49c8ed2fd8': { name: 'CodeSnippet', read: readConnectors },
  '04d0cf46-b6a8-42c4-8683-60a7eaa69e8f': { name: 'SetVariable', read: readSetVariable },
  '12254cf5-5db7-4b1a-8cb1-3af081924b28': { name: 'Decision', read: readDecision },
  '74932bdc-b8b6-4d24-88c4-1a4dfbc524f3': { name: 'WorkflowReference', read: readWorkflowReference },
  'ab3b2e02-5e77-4ed6-8ebd-580f390063a5': { name: 'RemoteWorkflowReference', read: readRemoteReference },
  '2597053c-e718-44b4-8394-4d40fe26d357': { name: 'InsertData', read: readInsertData },
  '7b221880-716b-4726-a2ca-5e568d330b3e': { name: 'IngestBulkFeed', read: readInsertData },
  'b593663d-7d13-40ce-a3a3-96dece928722': { name: 'UpdateRecord', read: readUpdateRecord },
  'b593663d-7d13-40ce-a3a3-96dece928770': { name: 'FindRecords', read: readFindRecords },
  'fc04082a-d7dc-4299-96fb-6837b1baa0fe': { name: 'ManualInput', read: readManualInput },
  'a19333c2-c822-11ed-afa1-0242ac120002': { name: 'ManualInputApproval', read: readManualInput },
  '6832e556-b9c7-497a-babe-feda3bd27dcg': { name: 'Approval', read: readApproval },
  'dc6ac63d-c5a5-472f-9eb4-6b18473a98b8': { name: 'ManualTask', read: readManualTask },
  '6832e556-b9c7-497a-babe-feda3bd27dbf': { name: 'Delay', read: readDelay },
  'ee73e569-2188-43fe-a7f0-1964ba82a4de': { name: 'RunScript', read: readRunScript },
  'f414d039-bb0d-4e59-9c39-a8f1e880b18a': { name: 'cybersponse.action', trigger: readAction },
  'b348f017-9a94-471f-87f8-ce88b6a7ad62': { name: 'cybersponse.abstract_trigger', trigger: readAbstractTrigger },
  'df26c7a2-4166-4ca5-91e5-548e24c01b5f': { name: 'cybersponse.api_call', trigger: readApiCall },
  'ea155646-3821-4542-9702-b246da430a8d': { name: 'cybersponse.post_create', trigger: recordTrigger('on_create') },
  '9300bf69-5063-486d-b3a6-47eb9da24872': { name: 'cybersponse.post_update', trigger: recordTrigger('on_update') },
  'ef350fda-1771-477a-8f90-16f68cd7e5cb': { name: 'cybersponse.post_delete', trigger: recordTrigger('on_delete') },
  'aed55d18-1974-4743-b061-7f5a4292e657': { name: 'cybersponse.pre_create', trigger: recordTrigger('on_create') },
  '0d375573-1c17-47bb-9790-934cff200ec4': { name: 'cybersponse.pre_update', trigger: recordTrigger('on_update') },
  'a987479e-9c96-46b0-9598-7f0b35e16ad2': { name: 'cybersponse.pre_delete', trigger: recordTrigger('on_delete') },
};

/** Step types that are known by name only. */
const namesOnly: Readonly<Record<string, string>> = {
  '949779e9-c4c2-4652-9ad2-c1875be6be54': 'APICall',
  '9dcc4bf5-b6cf-4a5c-b545-1fac3b9e33e6': 'SetPlaybookResult',
  'b104e839-fc31-48b3-8c50-7e9433f33d79': 'SetAPIKeys',
  'dc61b68b-4967-4e82-b4ed-a1315aa81998': 'ManualDecision',
  'b593663d-7d13-40ce-a3a3-96dece928723': 'DownloadFile',
  'b593663d-7d13-40ce-a3a3-96dece928724': 'FileStringAttachment',
  'b593663d-7d13-40ce-a3a3-96dece928725': 'FileSFTP',
  'b593663d-7d13-40ce-a3a3-96dece928726': 'RemoteCommand',
  'b593663d-7d13-40ce-a3a3-96dece928728': 'MapPlaybook',
  'b593663d-7d13-40ce-a3a3-96dece928745': 'DatabaseConnector',
  'b593663d-7d13-40ce-a3a3-96dece928778': 'SendEmail',
  'b593663d-7d13-40ce-a3a3-96dece928789': 'FetchEmail',
  'b593663d-7d13-40ce-a3a3-96dece928796': 'FileAttachment',
  'b593663d-7d13-40ce-a3a3-96dece928799': 'DatabaseQuery',
};

/** The step type of an id; one that nobody knows is called by its id. */
export function stepTypeOf(id: string | undefined): StepType {
  const key = id ?? '';
  if (Object.hasOwn(stepTypes, key)) return stepTypes[key] as StepType;
  const name = Object.hasOwn(namesOnly, key) ? namesOnly[key] : id;
  return { name: name ?? 'without a type', read: readUnknown };
}
