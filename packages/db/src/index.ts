export type { Connection } from './connection.ts';
export { copyDatabase, type CopyProgress } from './copy-database.ts';
export { DatabaseGone } from './database-gone.ts';
export { openDatabase, type Database } from './database.ts';
export { verdictOf } from './refuse-damaged.ts';
export { lockWorkspace, type WorkspaceLock } from './lock-workspace.ts';
export { addPlaybook, type NewPlaybook } from './queries/add-playbook.ts';
export { answerLinkOf, putAnswerLink, type AnswerLink } from './queries/answer-links.ts';
export { archivePlaybook } from './queries/archive-playbook.ts';
export { changePlaybook, removePlaybook } from './queries/change-playbook.ts';
export { collectionsInWorkspace } from './queries/collections.ts';
export {
  configurationLimits,
  setConfigurationLimits,
  type BoundedConfiguration,
  type ConfigurationLimits,
} from './queries/configuration-limits.ts';
export {
  configurationsOf,
  putConfiguration,
  removeConfiguration,
  type SealedConfiguration,
} from './queries/configurations.ts';
export { configurationUses, type ConfigurationUse } from './queries/configuration-uses.ts';
export { installedConnectors, putConnectors } from './queries/connectors.ts';
export { importContent, type ImportedContent } from './queries/import-content.ts';
export { macroValue, macroValues, setMacro, setMacros } from './queries/macros.ts';
export { modulesInWorkspace, picklistOfName, picklistsInWorkspace, putModules } from './queries/modules.ts';
export { playbookDraft, type PlaybookDraft } from './queries/playbook-draft.ts';
export { compactDatabase } from './queries/compact.ts';
export { createPlaybookSource } from './queries/playbook-source.ts';
export { latestVersion, playbookVersion, publishedVersion, type PublishedVersion } from './queries/playbook-version.ts';
export { publishedVersions, type PublishedVersionLine } from './queries/published-versions.ts';
export { playbooksWithNotificationTrigger } from './queries/playbooks-with-notification-trigger.ts';
export { playbooksInWorkspace, type PlaybookLine } from './queries/playbooks-in-workspace.ts';
export { freezeDraft, publishVersion, type Frozen } from './queries/publish-version.ts';
export {
  forgetStartKeys,
  prunableRuns,
  removalOfFamilies,
  sizesOfFamilies,
  type PrunableRuns,
  type PruneRule,
  type RunsSize,
} from './queries/prune-runs.ts';
export { recordCounts, recordsOfModule } from './queries/records-of-module.ts';
export {
  playbooksWithChanges,
  recordChangesOf,
  removeRecordChanges,
  runsOfCause,
  type RecordChangeLine,
} from './queries/record-changes.ts';
export { recordOfIri } from './queries/record-of-iri.ts';
export { removeMacro } from './queries/remove-macro.ts';
export { runSearchIndex, type RunSearchIndex, type UnindexedRun } from './queries/run-search-index.ts';
export { runsUnderWay } from './queries/runs-under-way.ts';
export { saveDraft, type DraftSaved, type SavedBy } from './queries/save-draft.ts';
export {
  dueSchedules,
  nextScheduleDue,
  noteSchedule,
  putSchedules,
  removeSchedule,
  scheduleOfId,
  schedulesAhead,
  schedulesInWorkspace,
  switchSchedule,
  type ScheduleLine,
  type ScheduleOutcome,
} from './queries/schedules.ts';
export { countRuns, runsThatRepeat, searchRuns, type RunSearch } from './queries/search-runs.ts';
export { putSecret, putSetting, sealedSecret, setting } from './queries/settings.ts';
export { storageSize, type StorageSize } from './queries/storage-size.ts';
export { startOfKey } from './queries/start-of-key.ts';
export { draftVersionsOf, removeUnusedDrafts } from './queries/unused-versions.ts';
export { webhookTarget, type WebhookTarget } from './queries/webhook-target.ts';
export { removeRecord, updateRecord, upsertRecords } from './queries/write-records.ts';
export { createAudit, type Audit } from './store/audit-run.ts';
export { createRunReader } from './store/create-run-reader.ts';
export { createStore } from './store/create-store.ts';
export type { Problems } from './tables/playbooks.ts';
