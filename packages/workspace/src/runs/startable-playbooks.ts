import { playbooksInWorkspace, recordOfIri } from '@setpiece/db';
import type { FormField } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { suits } from './trigger-playbook.ts';

/** A playbook that a person can start now. */
export interface StartablePlaybook {
  readonly id: string;
  readonly name: string;
  /** What its button says. */
  readonly title: string;
  /** `none`: without records; `each`: one run for each; `all`: one run for all. */
  readonly records: 'none' | 'each' | 'all';
  /** Modules of the records that it takes; none: any. */
  readonly modules: readonly string[];
  readonly inputs: readonly FormField[];
}

/** Active playbooks with a manual trigger: those for the given records, or all when no list is given. */
export async function startablePlaybooks(
  context: Context,
  { records, playbook: only }: { readonly records?: readonly string[]; readonly playbook?: string } = {},
): Promise<readonly StartablePlaybook[]> {
  permit(context.actor, 'playbooks.read');
  const chosen = (records ?? []).map((iri) => recordOfIri(context.database, iri)).filter((one) => one !== undefined);
  const found: StartablePlaybook[] = [];
  for (const { id, active } of playbooksInWorkspace(context.database)) {
    if (!active || (only !== undefined && id !== only)) continue;
    const version = await context.playbooks.published(id);
    const trigger = version?.playbook.trigger;
    if (!version || (trigger?.kind !== 'manual' && !(only !== undefined && trigger?.kind === 'referenced'))) continue;
    const { name, parameters = [] } = version.playbook;
    const modules = trigger.kind === 'manual' ? trigger.modules : [];
    const takes = trigger.kind === 'manual' ? (trigger.records ?? (modules.length ? 'all' : 'none')) : 'none';
    if (records && (takes === 'none' || trigger.kind !== 'manual' || !chosen.every((one) => suits(trigger, one))))
      continue;
    const inputs = trigger.kind === 'manual' && trigger.inputs.length ? trigger.inputs : parameters;
    found.push({
      id,
      name,
      title: (trigger.kind === 'manual' && trigger.title) || name,
      records: takes,
      modules,
      inputs,
    });
  }
  return found.toSorted((a, b) => a.title.localeCompare(b.title));
}
