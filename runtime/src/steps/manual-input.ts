import {
  milliseconds,
  type FormField,
  type ManualInputStep,
  type StepAddress,
  type Value,
  type Values,
} from '@setpiece/playbook';
import { evaluateDuration } from '../engine/evaluate-duration.ts';
import type { Evaluator } from '../engine/evaluator.ts';
import type { LiveRun } from '../engine/live-run.ts';
import type { Services } from '../engine/services.ts';
import type { StepExecutor } from '../engine/step-executor.ts';
import { timerId } from '../engine/timer-id.ts';
import { itemAt } from '../journal/fold.ts';
import { emailsOf } from './emails-of.ts';
import { approvingOption, type InputForm } from './input-form.ts';

/** Asks people and waits until enough of them have answered. */
export const manualInput: StepExecutor<'manual_input'> = {
  effect: 'wait',
  async inputs(step, evaluator) {
    const form: Record<string, Value> = { title: await evaluator.evaluate(step.title, 'title') };
    if (step.text !== undefined) form['text'] = await evaluator.evaluate(step.text, 'text');
    form['fields'] = await fieldsOf(step, evaluator);
    form['options'] = optionsOf(step);
    if (step.approval) form['approval'] = true;
    if (step.quorum !== undefined) form['quorum'] = step.quorum;
    if (step.assignee) form['assignee'] = await assigneeOf(step.assignee, evaluator);
    if (step.record !== undefined) form['record'] = await evaluator.evaluate(step.record, 'record');
    if (step.reminder) {
      const every = milliseconds(await evaluateDuration(step.reminder, evaluator, 'reminder'));
      if (every > 0) form['remind'] = every;
    }
    return form;
  },
  async perform({ inputs, address, live, services, wait }) {
    const form = inputs as unknown as InputForm;
    armNotices(form, address, live, services);
    const { payload } = await wait({ kind: 'input', form: inputs });
    return resultOf(form, (payload ?? {}) as Decision);
  },
};

/** What decided a question. */
interface Decision {
  readonly option?: string;
  readonly input?: Values;
  readonly user?: string;
  readonly userid?: string;
  readonly answers?: readonly Value[];
}

function resultOf(form: InputForm, { option, input = {}, user, userid, answers = [] }: Decision) {
  const output: Record<string, Value> = {
    input,
    option: option ?? null,
    user: user ?? null,
    userid: userid ?? null,
    answers,
  };
  if (form.approval) {
    output['approved'] = option !== undefined && option === approvingOption(form);
    output['message'] = input['message'] ?? input['comment'] ?? null;
  }
  return { output, ...(option !== undefined && { option }) };
}

/** Mails go out at once, reminders after their time; both as long as the question is open. */
function armNotices(form: InputForm, address: StepAddress, live: LiveRun, { clock }: Services): void {
  const item = itemAt(live.state, address);
  if (item.wait || item.ended) return;
  const due = form.assignee?.emails?.length ? clock.now() : form.remind && clock.now() + form.remind;
  if (!due) return;
  live.write({ kind: 'timer.set', timer: { run: live.run, id: timerId('remind', address), kind: 'remind', due } });
}

/** An approval without fields of its own takes a comment. */
async function fieldsOf({ fields, approval }: ManualInputStep, evaluator: Evaluator): Promise<Value> {
  if (approval && !fields.length) return [{ name: 'message', label: 'Comment', type: 'textarea' } satisfies FormField];
  const evaluated: Value[] = [];
  for (const field of fields)
    evaluated.push(await evaluator.evaluate(field as unknown as Value, `fields.${field.name}`));
  return evaluated;
}

/** An approval without options of its own is a yes or no. */
function optionsOf({ options, approval }: ManualInputStep): Value {
  if (approval && !options.length) return [{ name: 'Approve', primary: true }, { name: 'Reject' }];
  return options as unknown as Value;
}

async function assigneeOf(assignee: NonNullable<ManualInputStep['assignee']>, evaluator: Evaluator): Promise<Value> {
  const { emails, ...who } = (await evaluator.evaluate(assignee as unknown as Value, 'assignee')) as Values;
  const addresses = emailsOf(emails);
  return { ...who, ...(addresses.length && { emails: addresses }) };
}
