import { planSummary } from '@setpiece/fortisoar';
import { permit } from '../permit.ts';
import type { Context, Services } from '../services/services.ts';
import { capabilitiesOf, type HasCode } from './capabilities-of.ts';
import type { ImportFile, ImportPlanView, PlannedPlaybookView } from './import-plan-view.ts';
import { makeImportPlan, type CheckedPlaybook, type ImportPlan } from './import-plan.ts';

export async function planImport(
  context: Context,
  { files }: { readonly files: readonly ImportFile[] },
): Promise<ImportPlanView> {
  permit(context.actor, 'playbooks.write');
  return viewOf(await makeImportPlan(context, files), hasCodeIn(context));
}

function viewOf(plan: ImportPlan, hasCode: HasCode): ImportPlanView {
  const { source, blocked } = plan;
  const named = <Thing extends { readonly name: string }>({
    thing,
    status,
  }: {
    thing: Thing;
    status: PlannedPlaybookView['status'];
  }) => ({
    name: thing.name,
    status,
  });
  return {
    blocked,
    collection: source.collection && { id: source.collection.id, name: source.collection.name },
    playbooks: plan.playbooks.map((planned) => playbookView(planned, hasCode)),
    modules: plan.modules.map(named),
    picklists: plan.picklists.map(named),
    macros: plan.macros.map(named),
    connectors: plan.connectors.map((planned) => ({ ...named(planned), version: planned.thing.version })),
    capabilities: capabilitiesOf(
      plan.playbooks.map(({ playbook }) => playbook),
      hasCode,
    ),
    diagnostics: source.diagnostics,
    summary: planSummary({ ...source, playbooks: plan.playbooks }),
  };
}

function playbookView(planned: CheckedPlaybook, hasCode: HasCode): PlannedPlaybookView {
  const { playbook, file, status, active, diagnostics } = planned;
  return {
    id: playbook.id,
    name: playbook.name,
    file,
    status,
    values: playbook.values,
    trigger: playbook.trigger.kind,
    steps: playbook.steps.length,
    wasActive: active,
    diagnostics,
    capabilities: capabilitiesOf([playbook], hasCode),
  };
}

function hasCodeIn({ connectors }: Services): HasCode {
  return (connector, operation) =>
    connectors.some(({ manifest, operations }) => manifest.name === connector && Object.hasOwn(operations, operation));
}
