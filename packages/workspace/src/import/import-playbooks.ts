import { importContent } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { problemsOf } from '../services/workspace-playbooks.ts';
import type { Imported } from '../workspace-actions.ts';
import { asCopies } from './as-copies.ts';
import type { ImportChoice, ImportFile } from './import-plan-view.ts';
import { makeImportPlan, type CheckedPlaybook, type ImportPlan, type Planned } from './import-plan.ts';

interface ImportInput {
  readonly files: readonly ImportFile[];
  /** @default copy */
  readonly choice?: ImportChoice;
}

export async function importPlaybooks(context: Context, { files, choice = 'copy' }: ImportInput): Promise<Imported> {
  permit(context.actor, 'playbooks.write');
  const plan = await makeImportPlan(context, files);
  if (plan.blocked) throw new RefusedError('Nothing was imported: some files cannot be read.', plan.source.diagnostics);
  const written = choice === 'copy' ? asCopies(plan.playbooks) : plan.playbooks;
  const changed = written.filter(({ status }) => status !== 'unchanged');
  await importContent(context.database, contentOf(plan, changed), { at: context.clock.now(), by: context.actor.name });
  context.catalog.changed();
  return {
    imported: written.map((one) => ({ id: one.playbook.id, name: one.playbook.name, status: outcomeOf(one, plan) })),
  };
}

function contentOf(plan: ImportPlan, changed: readonly CheckedPlaybook[]) {
  return {
    playbooks: changed.map(({ playbook, iri, collection, diagnostics }) => ({
      playbook,
      iri,
      collection: collection ?? plan.source.collection,
      problems: problemsOf(diagnostics),
    })),
    modules: changedThings(plan.modules),
    picklists: changedThings(plan.picklists),
    macros: changedThings(plan.macros),
    connectors: changedThings(plan.connectors),
    schedules: plan.source.schedules,
  };
}

function changedThings<Thing>(planned: readonly Planned<Thing>[]): Thing[] {
  return planned.filter(({ status }) => status !== 'unchanged').map(({ thing }) => thing);
}

function outcomeOf({ playbook, status }: CheckedPlaybook, plan: ImportPlan): Imported['imported'][number]['status'] {
  if (status === 'unchanged') return 'unchanged';
  if (status === 'replaces') return 'replaced';
  return plan.playbooks.some((one) => one.playbook.id === playbook.id) ? 'new' : 'copied';
}
