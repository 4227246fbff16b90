export type { ImportPlan, Macro, PlannedPlaybook } from './import-plan.ts';
export { isFortisoarFile } from './is-fortisoar-file.ts';
export { mergeModules } from './merge-modules.ts';
export { planSummary, type PlanSummary } from './plan-summary.ts';
export { readFortisoar, type SourceFile } from './read-fortisoar.ts';
export { removeSecrets, type WithoutSecrets } from './remove-secrets.ts';
