import type { Actor } from './actor.ts';
import { checkConfiguration } from './configurations/check-configuration.ts';
import { usesOfConfiguration, wantedConfigurations } from './configurations/configuration-uses.ts';
import { listInactiveConnectors, setConnectorActive } from './configurations/connector-switch.ts';
import { listConfigurations } from './configurations/list-configurations.ts';
import { removeConfiguration } from './configurations/remove-configuration.ts';
import { saveConfiguration } from './configurations/save-configuration.ts';
import { setDefaultConfiguration } from './configurations/set-default-configuration.ts';
import { getCatalog } from './catalog/get-catalog.ts';
import { previewTemplate } from './expressions/preview-template.ts';
import { importPlaybooks } from './import/import-playbooks.ts';
import { planImport } from './import/plan-import.ts';
import { answerInput } from './inputs/answer-input.ts';
import { completeTask } from './inputs/complete-task.ts';
import { listInputs } from './inputs/list-inputs.ts';
import { listTasks } from './inputs/list-tasks.ts';
import { makeLink } from './inputs/make-link.ts';
import { listLimits, setLimits } from './limits/limit-actions.ts';
import { listMacros } from './macros/list-macros.ts';
import { removeMacro } from './macros/remove-macro.ts';
import { setMacro } from './macros/set-macro.ts';
import { checkPlaybook } from './playbooks/check-playbook.ts';
import { createPlaybook } from './playbooks/create-playbook.ts';
import { exportPlaybook } from './playbooks/export-playbook.ts';
import { getPlaybook } from './playbooks/get-playbook.ts';
import { listPlaybooks } from './playbooks/list-playbooks.ts';
import { listVersions } from './playbooks/list-versions.ts';
import { publishPlaybook } from './playbooks/publish-playbook.ts';
import { removePlaybook } from './playbooks/remove-playbook.ts';
import { renamePlaybook } from './playbooks/rename-playbook.ts';
import { savePlaybook } from './playbooks/save-playbook.ts';
import { setActive } from './playbooks/set-active.ts';
import { maskSecrets } from './mask-secrets.ts';
import { listModules } from './records/list-modules.ts';
import { listRecords } from './records/list-records.ts';
import { getStorage, planPrune, pruneRuns, setRetention } from './retention/prune-runs.ts';
import { cancelRun } from './runs/cancel-run.ts';
import { getRun } from './runs/get-run.ts';
import { lastVars } from './runs/last-vars.ts';
import { listRuns } from './runs/list-runs.ts';
import { planRerunFailed, rerunFailed } from './runs/rerun-failed.ts';
import { repeatsOf } from './runs/repeats-of.ts';
import { rerunRun } from './runs/rerun-run.ts';
import { resumeRun } from './runs/resume-run.ts';
import { runEvents } from './runs/run-events.ts';
import { runStateAt } from './runs/run-state.ts';
import { findRuns } from './runs/search-runs.ts';
import { signalRun } from './runs/signal-run.ts';
import { startRun } from './runs/start-run.ts';
import { watchRuns } from './runs/watch-runs.ts';
import type { Context, Services } from './services/services.ts';
import { getSettings } from './settings/get-settings.ts';
import { addTest, removeTest, runTests } from './tests/playbook-tests.ts';
import { simulateRun } from './tests/simulate-run.ts';
import { startablePlaybooks } from './runs/startable-playbooks.ts';
import { triggerPlaybook } from './runs/trigger-playbook.ts';
import { listSchedules } from './schedules/list-schedules.ts';
import { previewSchedule } from './schedules/preview-schedule.ts';
import { removeSchedule } from './schedules/remove-schedule.ts';
import { runScheduleNow } from './schedules/run-schedule-now.ts';
import { saveSchedule } from './schedules/save-schedule.ts';
import { switchSchedule } from './schedules/switch-schedule.ts';
import { recordTest } from './tests/record-test.ts';
import { setTimeZone } from './settings/time-zone.ts';
import { getVerification } from './verification/nightly.ts';
import { verifyWorkspace } from './verification/verify-workspace.ts';
import { issueSecret } from './webhooks/issue-secret.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

/** The use cases, bound to one actor. */
export function actionsOf(services: Services, actor: Actor): WorkspaceActions {
  return maskSecrets(useCases({ ...services, actor }));
}

function useCases(context: Context): WorkspaceActions {
  return {
    playbooks: {
      list: async () => listPlaybooks(context),
      get: (input) => getPlaybook(context, input),
      create: (input) => createPlaybook(context, input),
      save: (input) => savePlaybook(context, input),
      rename: async (input) => renamePlaybook(context, input),
      remove: (input) => removePlaybook(context, input),
      setActive: (input) => setActive(context, input),
      publish: (input) => publishPlaybook(context, input),
      check: async (input) => checkPlaybook(context, input),
      versions: async (input) => listVersions(context, input),
      export: async (input) => exportPlaybook(context, input),
      planImport: (input) => planImport(context, input),
      import: (input) => importPlaybooks(context, input),
    },
    runs: {
      start: (input) => startRun(context, input),
      trigger: (input) => triggerPlaybook(context, input),
      startable: (input) => startablePlaybooks(context, input),
      list: async (input) => listRuns(context, input),
      get: (input) => getRun(context, input),
      events: (input) => runEvents(context, input),
      watch: (runs, signal) => watchRuns(context, runs, signal),
      cancel: (input) => cancelRun(context, input),
      resume: (input) => resumeRun(context, input),
      signal: (input) => signalRun(context, input),
      recordTest: (input) => recordTest(context, input),
      lastVars: (input) => lastVars(context, input),
      search: (input) => findRuns(context, input),
      stateAt: (input) => runStateAt(context, input),
      rerun: (input) => rerunRun(context, input),
      planRerunFailed: (input) => planRerunFailed(context, input),
      rerunFailed: (input) => rerunFailed(context, input),
      repeatsOf: async (input) => repeatsOf(context, input),
      planPrune: (input) => planPrune(context, input),
      prune: (input) => pruneRuns(context, input),
    },
    tests: {
      run: (input) => runTests(context, input),
      simulate: (input) => simulateRun(context, input),
      add: (input) => addTest(context, input),
      remove: (input) => removeTest(context, input),
    },
    inputs: {
      list: (input) => listInputs(context, input),
      answer: (input) => answerInput(context, input),
      link: (input) => makeLink(context, input),
      tasks: () => listTasks(context),
      completeTask: (input) => completeTask(context, input),
    },
    schedules: {
      list: () => listSchedules(context),
      save: (input) => saveSchedule(context, input),
      remove: (input) => removeSchedule(context, input),
      setActive: (input) => switchSchedule(context, input),
      runNow: (input) => runScheduleNow(context, input),
      preview: async (input) => previewSchedule(context, input),
    },
    webhooks: { issueSecret: (input) => issueSecret(context, input) },
    records: {
      modules: async () => listModules(context),
      list: async (input) => listRecords(context, input),
    },
    macros: {
      list: async () => listMacros(context),
      set: (input) => setMacro(context, input),
      remove: (input) => removeMacro(context, input),
    },
    configurations: {
      list: async (input) => listConfigurations(context, input),
      save: (input) => saveConfiguration(context, input),
      remove: (input) => removeConfiguration(context, input),
      setDefault: (input) => setDefaultConfiguration(context, input),
      check: (input) => checkConfiguration(context, input),
      uses: async (input) => usesOfConfiguration(context, input),
      wanted: async (input) => wantedConfigurations(context, input),
      inactive: async () => listInactiveConnectors(context),
      setActive: (input) => setConnectorActive(context, input),
    },
    expressions: { preview: (input) => previewTemplate(context, input) },
    catalog: { get: async () => getCatalog(context) },
    settings: {
      get: async () => getSettings(context),
      setTimeZone: (input) => setTimeZone(context, input),
      storage: () => getStorage(context),
      setRetention: (input) => setRetention(context, input),
      limits: async () => listLimits(context),
      setLimits: (input) => setLimits(context, input),
      verify: (input) => verifyWorkspace(context, input),
      verification: async () => getVerification(context),
    },
  };
}
