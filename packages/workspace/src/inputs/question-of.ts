import type { Values } from '@setpiece/playbook';
import { recordOfIri } from '@setpiece/db';
import { standingOf, type InputForm, type WaitingInput as OpenInput } from '@setpiece/runtime';
import type { Context } from '../services/services.ts';
import { nameOf, titleOf } from './name-of.ts';
import type { AskedPeople, WaitingInput } from './waiting-input.ts';

type Sources = Pick<Context, 'database' | 'reader' | 'playbooks' | 'actor'>;

/** A waiting question as screens show it. */
export async function questionOf(sources: Sources, open: OpenInput): Promise<WaitingInput> {
  const form = open.form as unknown as InputForm;
  const { database } = sources;
  const stepName = await stepNameOf(sources, open);
  const { given, needed } = standingOf(form, open.answers);
  const asked = form.assignee && peopleOf(database, form.assignee);
  const text = textOf(form.text);
  const record = recordOf(sources, form);
  return {
    run: open.run,
    playbook: open.playbook,
    playbookName: open.playbookName,
    step: open.step,
    stepName,
    visit: open.visit,
    ...(open.item !== undefined && { item: open.item }),
    approval: form.approval === true,
    inDoubt: form.inDoubt === true,
    ...(form.attempt !== undefined && {
      doubt: { attempt: form.attempt, startedAt: form.startedAt ?? open.since, inputs: form.inputs ?? null },
    }),
    title: textOf(form.title) || stepName,
    ...(text !== undefined && { text }),
    fields: form.fields ?? [],
    options: form.options ?? [],
    ...(form.needs?.length && { needs: form.needs }),
    since: open.since,
    ...(open.due !== undefined && { due: open.due }),
    ...(asked && Object.keys(asked).length && { assignee: asked }),
    ...(record && { record }),
    answers: open.answers,
    isAnswered: open.answers.some(({ by }) => by === sources.actor.id),
    given,
    needed,
  };
}

/** The step's name in the version that the run executes. */
export async function stepNameOf(
  { reader, playbooks }: Sources,
  { run, step }: { readonly run: string; readonly step: string },
): Promise<string> {
  const summary = await reader.run(run);
  const version = summary && (await playbooks.version(summary.version));
  return version?.playbook.steps.find(({ id }) => id === step)?.name ?? step;
}

function peopleOf(database: Sources['database'], assignee: NonNullable<InputForm['assignee']>): AskedPeople {
  const user = nameOf(database, assignee.user);
  const role = nameOf(database, assignee.role);
  const team = nameOf(database, assignee.team);
  return {
    ...(user && { user }),
    ...(role && { role }),
    ...(team && { team }),
    ...(assignee.emails?.length && { emails: assignee.emails }),
  };
}

function recordOf({ database }: Sources, { record }: InputForm): WaitingInput['record'] {
  const given = typeof record === 'object' && record !== null ? (record as Values)['@id'] : record;
  if (typeof given !== 'string' || !given.startsWith('/api/3/')) return undefined;
  const found = recordOfIri(database, given);
  return { iri: given, module: given.split('/')[3], title: found ? titleOf(found) : given };
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
}
