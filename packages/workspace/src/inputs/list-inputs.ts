import type { AnswerOption, FormField, Playbook, Value } from '@setpiece/playbook';
import type { WaitingInput as OpenInput } from '@setpiece/runtime';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { WaitingInput } from './waiting-input.ts';

export async function listInputs(context: Context): Promise<readonly WaitingInput[]> {
  permit(context.actor, 'inputs.read');
  const open = await context.reader.waitingInputs();
  return Promise.all(open.map(async (input) => viewOf(input, await playbookOf(context, input.run))));
}

async function playbookOf({ reader, playbooks }: Context, run: string): Promise<Playbook | undefined> {
  const summary = await reader.run(run);
  return summary && (await playbooks.version(summary.version))?.playbook;
}

function viewOf({ form, ...input }: OpenInput, playbook: Playbook | undefined): WaitingInput {
  const step = playbook?.steps.find(({ id }) => id === input.step);
  const question = (typeof form === 'object' && form !== null && !Array.isArray(form) ? form : {}) as Record<
    string,
    Value
  >;
  return {
    run: input.run,
    playbook: input.playbook,
    playbookName: input.playbookName,
    step: input.step,
    stepName: step?.name ?? input.step,
    visit: input.visit,
    ...(input.item !== undefined && { item: input.item }),
    approval: step?.kind === 'manual_input' && step.approval === true,
    title: textOf(question['title']) ?? step?.name ?? '',
    text: textOf(question['text']),
    fields: (question['fields'] ?? []) as unknown as readonly FormField[],
    options: (question['options'] ?? []) as unknown as readonly AnswerOption[],
    since: input.since,
  };
}

function textOf(value: Value | undefined): string | undefined {
  return value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
}
