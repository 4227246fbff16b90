// The child process: evaluates what it is sent. It has no file system, no environment and no secret.
import process from 'node:process';
import { evaluateTemplate, evaluateValue, ExpressionError, type Environment } from '../index.ts';
import { lookupKey, type EvaluationAnswer, type EvaluationRequest, type Lookup } from './messages.ts';

process.on('message', (request: EvaluationRequest) => {
  void answer(request).then((message) => process.send!(message));
});

process.send!({ id: 0, kind: 'ready' } satisfies EvaluationAnswer);

async function answer(request: EvaluationRequest): Promise<EvaluationAnswer> {
  const { id } = request;
  const lookups: Lookup[] = [];
  try {
    const result = await evaluate(request, lookups);
    return lookups.length > 0 ? { id, kind: 'asks', lookups } : { id, kind: 'done', result };
  } catch (error) {
    if (lookups.length > 0) return { id, kind: 'asks', lookups };
    if (!(error instanceof ExpressionError))
      return { id, kind: 'broken', message: (error as Error).stack ?? String(error) };
    const { code, reason, template, offset, length, nearest } = error;
    return { id, kind: 'failed', error: { code, reason, template, offset, length, nearest } };
  }
}

function evaluate(request: EvaluationRequest, lookups: Lookup[]) {
  const { work, scope, values } = request;
  const options = { values, environment: environmentOf(request, lookups) };
  if ('template' in work) return evaluateTemplate(work.template, scope, options);
  return evaluateValue(work.value, scope, { ...options, reparseLiterals: work.reparseLiterals });
}

function environmentOf({ now, timeZone, random, answers }: EvaluationRequest, lookups: Lookup[]): Environment {
  let drawn = 0;
  const ask = (lookup: Lookup): unknown => {
    const key = lookupKey(lookup);
    if (answers.has(key)) return answers.get(key);
    lookups.push(lookup);
    throw new Error(`The platform must be asked for ${key}.`);
  };
  return {
    now,
    ...(timeZone === undefined ? {} : { timeZone }),
    random: () => random[drawn++ % random.length] ?? 0.5,
    picklistItem: (list, item) =>
      ask({ kind: 'picklistItem', args: [list, item] }) as Record<string, unknown> | undefined,
    record: (iri) => ask({ kind: 'record', args: [iri] }),
    macro: (name) => ask({ kind: 'macro', args: [name] }) as string | undefined,
  };
}
