import type { Duration } from '../values/duration.ts';
import type { Instant } from '../values/instant.ts';

/** A property of a date that needs no call. */
export function dateProperty(date: Instant, name: string): unknown {
  switch (name) {
    case 'timestamp':
    case 'int_timestamp':
      return date.epochSeconds;
    case 'float_timestamp':
      return date.micros / 1e6;
    case 'microsecond':
      return date.fraction;
    case 'week':
      return date.calendar.weekNumber;
    case 'tzinfo':
      return date.zone;
    case 'year':
    case 'quarter':
    case 'month':
    case 'day':
    case 'hour':
    case 'minute':
    case 'second':
      return date.calendar[name];
    default:
      return undefined;
  }
}

/** A property of a duration that needs no call. */
export function durationProperty(duration: Duration, name: string): unknown {
  if (name === 'days' || name === 'seconds' || name === 'microseconds') return duration[name];
  return undefined;
}
