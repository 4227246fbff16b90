import { isTemplate } from '@setpiece/expressions';
import type { Playbook, StepOfKind } from '@setpiece/playbook';
import { argumentFindings } from './reference-arguments.ts';
import type { CheckContext, Finding, StepCheck } from './step-check.ts';

export const referenceCheck: StepCheck<'reference'> = {
  fields: (step) => [
    { path: 'playbook', value: step.playbook },
    { path: 'arguments', value: step.arguments },
  ],
  check: (step, context) => {
    if (!context.playbooks || isTemplate(step.playbook)) return [];
    const called = find(context, step.playbook);
    if (!called) return [unknownPlaybook(step)];
    const way = wayBack(called, context);
    return [...(way ? [recursiveReference(step, way)] : []), ...argumentFindings(step, called)];
  },
};

function find({ playbook, playbooks }: CheckContext, idOrIri: string): Playbook | undefined {
  const id = idOrIri.slice(idOrIri.lastIndexOf('/') + 1);
  return id === playbook.id ? playbook : (playbooks?.get(idOrIri) ?? playbooks?.get(id));
}

/** The playbooks from `start` back to the one being compiled, if one calls it. */
function wayBack(start: Playbook, context: CheckContext): readonly Playbook[] | undefined {
  const seen = new Set([start.id]);
  const open: (readonly Playbook[])[] = [[start]];
  for (let way = open.pop(); way; way = open.pop()) {
    const last = way.at(-1)!;
    if (last.id === context.playbook.id) return way;
    for (const called of calledBy(last, context))
      if (!seen.has(called.id)) {
        seen.add(called.id);
        open.push([...way, called]);
      }
  }
  return undefined;
}

function calledBy({ steps }: Playbook, context: CheckContext): Playbook[] {
  return steps.flatMap((step) => {
    const called = step.kind === 'reference' && !isTemplate(step.playbook) && find(context, step.playbook);
    return called ? [called] : [];
  });
}

function unknownPlaybook({ name, playbook }: StepOfKind<'reference'>): Finding {
  const message = playbook
    ? `Step "${name}" runs playbook "${playbook}", which is not in this workspace. Import it or choose another one.`
    : `Step "${name}" runs no playbook yet. Choose one.`;
  return {
    code: 'UNKNOWN_PLAYBOOK',
    severity: 'warning',
    message,
    field: 'playbook',
  };
}

function recursiveReference({ name }: StepOfKind<'reference'>, way: readonly Playbook[]): Finding {
  const chain = way.map((playbook) => `"${playbook.name}"`).join(', which runs ');
  const message = `Step "${name}" runs ${chain}: the playbook would run itself again and again. Take the step out, or repeat steps with a cycle instead.`;
  return { code: 'RECURSIVE_REFERENCE', severity: 'error', message, field: 'playbook' };
}
