import { isJsonObject, type Assignment, type ForEach, type Step, type Until, type Value } from '@setpiece/playbook';
import { readMock } from './read-mock.ts';
import type { Report } from './report.ts';
import { SourceObject } from './source-object.ts';
import type { SourceStep } from './step-reader.ts';

type Common = Pick<Step, 'when' | 'forEach' | 'until' | 'onError' | 'mockOutput' | 'variables' | 'message'>;

/** Reads what every step type may carry beside its own arguments. */
export function readCommon(step: SourceStep, report: Report): Common {
  const source = step.arguments;
  const common: Common = {};
  const when = source.text('when');
  if (when !== undefined) common.when = when;
  const forEach = readForEach(source);
  if (forEach) common.forEach = forEach;
  const until = readUntil(source, report);
  if (until) common.until = until;
  if (source.flag('ignore_errors')) common.onError = 'continue';
  const mock = readMock(step);
  if (mock !== undefined) common.mockOutput = mock;
  const variables = assignments(source, 'step_variables');
  if (variables.length) common.variables = variables;
  if (isJsonObject(source.peek('message'))) {
    const message = source.object('message').text('content');
    if (message !== undefined) common.message = message;
  }
  return common;
}

/** Assignments of entries; one without a name has no place to put its value. */
export function named(entries: readonly (readonly [string, Value])[]): Assignment[] {
  return entries.filter(([name]) => name !== '').map(([name, value]) => ({ name, value }));
}

/** An object of names and values as a list, its order kept. */
function assignments(source: SourceObject, key: string): Assignment[] {
  const values = source.peek(key);
  if (!isJsonObject(values)) return [];
  source.take(key);
  return named(Object.entries(values));
}

function readForEach(source: SourceObject): ForEach | undefined {
  const given = source.peek('for_each');
  if (!isJsonObject(given) || given['item'] === undefined || given['item'] === '') return undefined;
  const loop = source.object('for_each');
  const forEach: ForEach = { items: loop.take('item') as Value };
  if (loop.flag('parallel')) forEach.parallel = true;
  if (loop.flag('__bulk')) forEach.bulk = true;
  const batchSize = amount(loop, 'batch_size');
  if (batchSize !== undefined && batchSize !== 0) forEach.batchSize = batchSize;
  const condition = loop.text('condition');
  if (condition !== undefined) forEach.condition = condition;
  return forEach;
}

function readUntil(source: SourceObject, report: Report): Until | undefined {
  const given = source.peek('do_until');
  if (!isJsonObject(given)) return undefined;
  const loop = source.object('do_until');
  const condition = loop.text('condition');
  if (condition === undefined) {
    if (Object.keys(given).length)
      report('UNTIL_WITHOUT_CONDITION', 'warning', 'It repeats until nothing: the condition is empty. Set one.', {
        field: 'until.condition',
      });
    return undefined;
  }
  const until: Until = { condition };
  const delay = amount(loop, 'delay');
  if (delay !== undefined) until.delay = delay;
  const retries = amount(loop, 'retries');
  if (retries !== undefined) until.retries = retries;
  return until;
}

/** A whole number, also when written as text; other texts are templates. */
function amount(source: SourceObject, key: string): number | string | undefined {
  const given = source.peek(key);
  if (typeof given === 'number' && Number.isInteger(given) && given >= 0) return source.take(key) as number;
  const text = source.text(key);
  return text !== undefined && /^\s*\d+\s*$/.test(text) ? Number(text) : text;
}
