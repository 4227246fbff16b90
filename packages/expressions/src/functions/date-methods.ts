import type { DurationLikeObject, DateObjectUnits } from 'luxon';
import { Fault } from '../fault.ts';
import { Instant } from '../values/instant.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { formatDate } from './format-date.ts';
import { formatStrftime } from './format-strftime.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { timeZoneOf } from './time-zone.ts';

type DateFunction = (date: Instant, args: CallArguments) => unknown;

const METHODS: Record<string, DateFunction> = {
  shift: (date, args) => shift(date, args),
  replace: (date, args) => replaceUnits(date, args),
  to: (date, args) => new Instant(date.micros, zoneArgument(args.get(0, 'tz'))),
  format: (date, args) => formatDate(date, args.text(0, 'fmt', 'YYYY-MM-DD HH:mm:ssZZ')),
  strftime: (date, args) => formatStrftime(date, args.text(0, 'format')),
  isoformat: (date) => date.toText(),
  floor: (date, args) => startOf(date, args.text(0, 'frame')),
  ceil: (date, args) => endOf(date, args.text(0, 'frame')),
  date: (date) => date.calendar.toFormat('yyyy-MM-dd'),
  weekday: (date) => date.calendar.weekday - 1,
  isoweekday: (date) => date.calendar.weekday,
};

/** The methods of dates. */
export const DATE_METHODS = METHODS as Record<string, ValueFunction>;

const SHIFT_UNITS = new Set([
  'years',
  'quarters',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'microseconds',
]);

function shift(date: Instant, args: CallArguments): Instant {
  const units: DurationLikeObject = {};
  let micros = 0;
  for (const [unit, amount] of args.named) {
    if (!SHIFT_UNITS.has(unit))
      throw new Fault(
        'VALUE',
        `"shift" has no unit "${unit}": use years, months, weeks, days, hours, minutes or seconds.`,
      );
    if (!isNumeric(amount)) throw new Fault('TYPE', `"shift" needs a number for "${unit}".`);
    const number = toNumber(amount);
    if (unit === 'microseconds') micros += number;
    else if (unit === 'seconds' && !Number.isInteger(number)) micros += Math.round(number * 1e6);
    else units[unit as 'days'] = number;
  }
  const shifted = date.calendar.plus(units);
  return new Instant(shifted.toMillis() * 1000 + belowMillisecond(date) + micros, date.zone);
}

const REPLACE_UNITS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo']);

function replaceUnits(date: Instant, args: CallArguments): Instant {
  const units: DateObjectUnits = {};
  let { zone } = date;
  let fraction = date.fraction;
  for (const [unit, value] of args.named) {
    if (!REPLACE_UNITS.has(unit))
      throw new Fault('VALUE', `"replace" has no unit "${unit}": use year, month, day, hour, minute or second.`);
    if (unit === 'tzinfo') zone = zoneArgument(value);
    else if (!isNumeric(value)) throw new Fault('TYPE', `"replace" needs a number for "${unit}".`);
    else if (unit === 'microsecond') fraction = toNumber(value);
    else units[unit as 'year'] = toNumber(value);
  }
  const replaced = date.calendar.set(units).setZone(zone, { keepLocalTime: true });
  if (!replaced.isValid) throw new Fault('VALUE', 'There is no such date.');
  return new Instant(Math.floor(replaced.toMillis() / 1000) * 1e6 + fraction, zone);
}

function zoneArgument(value: unknown): string {
  if (typeof value !== 'string') throw new Fault('TYPE', 'The time zone must be a text such as "Europe/Berlin".');
  return timeZoneOf(value);
}

function belowMillisecond(date: Instant): number {
  return date.micros - Math.floor(date.micros / 1000) * 1000;
}

type Frame = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';
const FRAMES = new Set(['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']);

function frameOf(name: string): Frame {
  const frame = name.replace(/s$/, '');
  if (FRAMES.has(frame)) return frame as Frame;
  throw new Fault('VALUE', `"${name}" is no unit of time.`);
}

function startOf(date: Instant, frame: string): Instant {
  return new Instant(date.calendar.startOf(frameOf(frame)).toMillis() * 1000, date.zone);
}

function endOf(date: Instant, frame: string): Instant {
  return new Instant(date.calendar.endOf(frameOf(frame)).toMillis() * 1000 + 999, date.zone);
}
