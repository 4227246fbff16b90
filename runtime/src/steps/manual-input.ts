import type { FormField, Value, Values } from '@setpiece/playbook';
import type { Evaluator } from '../engine/evaluator.ts';
import type { StepExecutor } from '../engine/step-executor.ts';

/** Asks a person and waits for the answer. */
export const manualInput: StepExecutor<'manual_input'> = {
  effect: 'wait',
  async inputs(step, evaluator) {
    const form: Record<string, Value> = { title: await evaluator.evaluate(step.title, 'title') };
    if (step.text !== undefined) form['text'] = await evaluator.evaluate(step.text, 'text');
    form['fields'] = await fieldsOf(step.fields, evaluator);
    form['options'] = step.options as unknown as Value;
    if (step.approval) form['approval'] = true;
    if (step.assignee) form['assignee'] = await evaluator.evaluate(step.assignee as unknown as Value, 'assignee');
    if (step.record !== undefined) form['record'] = await evaluator.evaluate(step.record, 'record');
    return form;
  },
  async perform({ inputs, wait }) {
    const { payload } = await wait({ kind: 'input', form: inputs });
    const answer = (payload ?? {}) as { readonly option?: string; readonly input?: Values; readonly user?: string };
    const output = { input: answer.input ?? {}, option: answer.option ?? null, user: answer.user ?? null };
    return { output, ...(answer.option !== undefined && { option: answer.option }) };
  },
};

async function fieldsOf(fields: readonly FormField[], evaluator: Evaluator): Promise<Value> {
  const evaluated: Value[] = [];
  for (const field of fields)
    evaluated.push(await evaluator.evaluate(field as unknown as Value, `fields.${field.name}`));
  return evaluated;
}
