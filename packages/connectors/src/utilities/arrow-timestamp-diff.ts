import type { BuiltInOperation } from '../built-in-connector.ts';
import { invalidParameter, textOf } from '../parameters.ts';
import type { Value } from '@setpiece/playbook';

export const arrowTimestampDiff: BuiltInOperation = {
  operation: 'arrow_timestamp_diff',
  title: 'Time between',
  category: 'investigation',
  description: 'The time from the second instant to the first, in days, hours, minutes and seconds.',
  parameters: [
    {
      name: 'time_stamp_1',
      title: 'Later',
      type: 'text',
      required: true,
      tooltip: 'Epoch seconds, or a date as text.',
    },
    { name: 'time_stamp_2', title: 'Earlier', type: 'text', required: true },
  ],
  output_schema: { days: 0, hours: 0, minutes: 0, seconds: 0, total_seconds: 0 },
  run(parameters) {
    const total = (instantOf(parameters, 'time_stamp_1') - instantOf(parameters, 'time_stamp_2')) / 1000;
    const days = Math.floor(total / 86_400);
    const rest = total - days * 86_400;
    const hours = Math.floor(rest / 3600);
    const minutes = Math.floor((rest - hours * 3600) / 60);
    const seconds = rest - hours * 3600 - minutes * 60;
    return Promise.resolve({ days, hours, minutes, seconds: Math.round(seconds * 1000) / 1000, total_seconds: total });
  },
};

/** Epoch milliseconds. Numbers beyond the year 5138 in seconds are milliseconds; dates without a zone are UTC. */
function instantOf(parameters: Readonly<Record<string, Value>>, name: string): number {
  const text = textOf(parameters, name).trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return Math.abs(Number(text)) < 1e11 ? Number(text) * 1000 : Number(text);
  const zoned = /[zZ]$|[+-]\d\d:?\d\d$|^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`;
  const instant = Date.parse(zoned.replace(/^(\S+) (?=\d)/, '$1T'));
  if (Number.isNaN(instant)) throw invalidParameter(name, `must be a time stamp or a date, not "${text}"`);
  return instant;
}
