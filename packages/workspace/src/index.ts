export { localUser, type Actor } from './actor.ts';
export { BackupFailure } from './backup/backup-failure.ts';
export { backupWorkspace, type BackupWorkspace } from './backup/backup-workspace.ts';
export { restoreWorkspace, type RestoreWorkspace } from './backup/restore-workspace.ts';
export type {
  ConfigurationView,
  Health,
  SaveConfiguration,
  SecretSet,
  WantedConfiguration,
} from './configurations/configuration-view.ts';
export { ConflictError, type Conflict } from './errors/conflict-error.ts';
export { NotFoundError } from './errors/not-found-error.ts';
export { PermissionError } from './errors/permission-error.ts';
export { RefusedError } from './errors/refused-error.ts';
export { nearNames, nearNamesSentence } from './errors/near-names.ts';
export { WorkspaceUnavailable } from './errors/workspace-unavailable.ts';
export type {
  Capabilities,
  CodeStepPlace,
  ImportChoice,
  ImportFile,
  ImportPlanView,
  ImportSummary,
  PlannedPlaybookView,
  PlannedStatus,
  PlannedThing,
  UsedOperation,
} from './import/import-plan-view.ts';
export { readImportFiles } from './import/read-import-files.ts';
export { limitNames, type LimitName } from './limits/limit-list.ts';
export type { LimitChanges } from './limits/limit-settings.ts';
export type { LimitView } from './limits/limit-view.ts';
export { variableOf, type EnvironmentVariables } from './limits/limits-of-environment.ts';
export type { LinkAnswer, LinkPage } from './inputs/link-page.ts';
export type { OpenTask } from './inputs/open-task.ts';
export type { AskedPeople, WaitingInput } from './inputs/waiting-input.ts';
export { openWorkspace, type OpenWorkspace } from './open-workspace.ts';
export { permit, type Action } from './permit.ts';
export type { PlaybookSummary } from './playbooks/playbook-summary.ts';
export type { PlaybookView, PublishedVersion } from './playbooks/playbook-view.ts';
export type { ModuleSummary, RecordsPage } from './records/records-page.ts';
export type { Pruned } from './retention/pruner.ts';
export type { PruneRuns, StorageView } from './retention/prune-runs.ts';
export type { Retention } from './retention/retention.ts';
export type { RerunFailed, RerunPlan, RerunRefused, RerunResult } from './runs/rerun-failed.ts';
export type { RerunRequest, RerunStarted, RerunVersion } from './runs/rerun-run.ts';
export type { RunStateView } from './runs/run-state.ts';
export type { FoundRuns, SearchRuns } from './runs/search-runs.ts';
export type { Simulated } from './tests/simulate-run.ts';
export type { RunView } from './runs/run-view.ts';
export type { SignalRun } from './runs/signal-run.ts';
export type { StartablePlaybook } from './runs/startable-playbooks.ts';
export type { Triggered, TriggerPlaybook } from './runs/trigger-playbook.ts';
export type { SchedulePreview } from './schedules/preview-schedule.ts';
export type { SaveSchedule } from './schedules/save-schedule.ts';
export type { ScheduledPlaybook, ScheduleView } from './schedules/schedule-view.ts';
export type { LastVerification } from './verification/nightly.ts';
export type { JournalFinding, Verification } from './verification/verify-journal.ts';
export {
  LineFull,
  PayloadTooLarge,
  StoreFull,
  type AttemptView,
  type RunSummary,
  type StepRunView,
} from '@setpiece/runtime';
export { effectsOf } from './tests/effects-of.ts';
export type { RecordedTest } from './tests/record-test.ts';
export { runPlaybookTests, type RunPlaybookTests } from './tests/run-playbook-tests.ts';
export type {
  Difference,
  EffectFate,
  MissedRoute,
  RouteCoverage,
  RunEffect,
  TestReport,
  TestResult,
} from './tests/test-report.ts';
export type { WhatStarts } from './triggers/what-starts.ts';
export { maximumDeliveryBytes, type Delivery, type DeliveryAnswer, type DeliveryRefusal } from './webhooks/delivery.ts';
export type { IssuedWebhook, WebhookView } from './webhooks/webhook-view.ts';
export type {
  AnswerInput,
  AnswerOutcome,
  ExportedPlaybook,
  VersionLine,
  Imported,
  InputLink,
  LastVars,
  Macro,
  MakeLink,
  Preview,
  PreviewTemplate,
  Published,
  StartTestRun,
  WorkspaceActions,
} from './workspace-actions.ts';
export type { Workspace } from './workspace.ts';
