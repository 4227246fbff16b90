import { milliseconds, type Filter, type Value, type Values, type WaitFor } from '@setpiece/playbook';
import type { Evaluator } from '../engine/evaluator.ts';
import { evaluateDuration } from '../engine/evaluate-duration.ts';
import type { StepExecutor } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import { textOf } from '../engine/text-of.ts';
import { findRecords } from '../records/find-records.ts';

/** Waits for a time, a signal or a record, also over restarts. */
export const wait: StepExecutor<'wait'> = {
  effect: 'wait',
  inputs: async (step, evaluator) => inputsOf(step.for, evaluator),
  async perform({ step, inputs, services, wait: waitFor }) {
    const given = inputs as { readonly until?: number; readonly name?: string; readonly filter?: Filter };
    if (step.for.kind === 'signal') {
      const ended = await waitFor({ kind: 'signal', name: given.name ?? '' });
      return { output: (ended.payload ?? null) as Value };
    }
    if (step.for.kind === 'record') {
      const query = { module: step.for.module, filter: given.filter as Filter, limit: 1 };
      const look = async () => findRecords(services.store, query).length > 0;
      await waitFor({ kind: 'record', module: query.module, filter: query.filter as unknown as Value }, look);
      return { output: findRecords(services.store, query)[0] ?? null };
    }
    await waitFor({ kind: 'timer', due: given.until ?? 0 });
    return { output: { until: new Date(given.until ?? 0).toISOString() } };
  },
};

async function inputsOf(waiting: WaitFor, evaluator: Evaluator): Promise<Values> {
  switch (waiting.kind) {
    case 'duration': {
      const duration = await evaluateDuration(waiting.duration, evaluator, 'for.duration');
      return { until: evaluator.frame.now + milliseconds(duration) };
    }
    case 'date':
      return { until: instantOf(await evaluator.evaluate(waiting.date, 'for.date')) };
    case 'signal':
      return { name: textOf(await evaluator.evaluate(waiting.name, 'for.name')) };
    case 'record':
      return { filter: await evaluator.evaluate(waiting.filter as unknown as Value, 'for.filter') };
  }
}

/** Dates come as ISO text, or as epoch seconds or milliseconds. */
function instantOf(date: Value): number {
  const number = typeof date === 'number' ? date : Number(date);
  const instant =
    Number.isFinite(number) && date !== '' ? (number < 1e11 ? number * 1000 : number) : Date.parse(textOf(date));
  if (Number.isFinite(instant)) return Math.round(instant);
  throw new StepFailure({
    code: 'INVALID_DATE',
    message: `"${textOf(date)}" is no date to wait for. Give ISO text like 2026-05-01T08:00:00Z, or epoch seconds.`,
    retryable: false,
  });
}
