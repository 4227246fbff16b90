import { readFilter } from '../read-filter.ts';
import type { Report } from '../report.ts';
import type { SourceStep, StepReader } from '../step-reader.ts';
import { readDuration, readTimeout } from './time-limit.ts';

/** `Delay`: waits for a length of time, or for a change of a record. */
export const readDelay: StepReader = (source, report) => {
  const given = source.arguments;
  if (given.peek('type') === 'ConditionBased') return readWaitForRecord(source, report);
  given.take('type');
  const duration = readDuration(given.object('delay'));
  const length = Object.keys(duration).length ? duration : { seconds: 0 };
  return { body: { kind: 'wait', for: { kind: 'duration', duration: length } } };
};

function readWaitForRecord(source: SourceStep, report: Report): ReturnType<StepReader> {
  const given = source.arguments;
  const rule = given.object('rule');
  const module = rule.text('entity_type');
  const { filter, exact } = readFilter(rule.peek('trigger_condition'), report, 'for.filter');
  if (!module || !filter) {
    report('WAIT_WITHOUT_CONDITION', 'error', 'It waits for a record, but names no module and condition. Set them.');
    const reason = 'The source names no module and condition to wait for.';
    return { body: { kind: 'foreign', source: source.type, reason } };
  }
  given.take('type');
  if (exact) rule.take('trigger_condition');
  const timeout = readTimeout(given);
  readDuration(given.object('delay'));
  return {
    body: {
      kind: 'wait',
      for: { kind: 'record', module, filter },
      ...(timeout && { timeout: timeout.duration }),
    },
    branches: { options: [], ...(timeout && { timeout: { target: timeout.target } }) },
  };
}
