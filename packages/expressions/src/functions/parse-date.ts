import { DateTime } from 'luxon';
import { Fault } from '../fault.ts';
import { Instant } from '../values/instant.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { typeWords } from '../values/type-name.ts';
import { formatTokensToLuxon } from './parse-date-format.ts';
import { timeZoneOf } from './time-zone.ts';

const MAX_SECONDS = 253_402_318_799.999;

/** A date of epoch seconds (milliseconds and microseconds by size), of ISO 8601 text, or of a date. @throws Fault */
export function parseDate(value: unknown, zone = 'UTC'): Instant {
  if (value instanceof Instant) return value;
  if (isNumeric(value) && typeof value !== 'boolean') return new Instant(microsOf(toNumber(value)), zone);
  if (typeof value !== 'string') throw new Fault('TYPE', `Cannot read ${typeWords(value)} as a date.`);
  return parseText(value.trim(), zone);
}

function microsOf(number: number): number {
  if (Math.abs(number) <= MAX_SECONDS) return Math.round(number * 1e6);
  if (Math.abs(number) <= MAX_SECONDS * 1e3) return Math.round(number * 1e3);
  if (Math.abs(number) <= MAX_SECONDS * 1e6) return Math.round(number);
  throw new Fault('VALUE', `${number} is too large for a date.`);
}

const ISO =
  /^(\d{4}(?:-?W\d{2}(?:-?\d)?|-?\d{3}(?!\d)|(?:[-/.]?\d{1,2}(?:[-/.]?\d{1,2})?)?))(?:[T\s]+(\d{1,2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?|[A-Za-z_]+\/[A-Za-z_]+|UTC)?)?$/;

function parseText(text: string, zone: string): Instant {
  const match = ISO.exec(text);
  if (match === null) throw new Fault('VALUE', `Cannot read "${text}" as a date; give its format as second argument.`);
  const [, day, clock = '00:00', zoneName] = match;
  const [time, fraction = ''] = clock.split(/[.,]/) as [string, string | undefined];
  const ownZone = zoneName === undefined ? zone : timeZoneOf(zoneName);
  const date = DateTime.fromISO(`${isoDay(day!)}T${isoTime(time)}`, { zone: ownZone });
  if (!date.isValid) throw new Fault('VALUE', `"${text}" is no date.`);
  const micros = fraction === '' ? 0 : Math.round(Number(`0.${fraction.slice(0, 7)}`) * 1e6);
  return new Instant(date.toMillis() * 1000 + micros, ownZone);
}

function isoDay(day: string): string {
  const parts = day.split(/[-/.]/);
  if (/W|^\d{4}-?\d{3}$/.test(day) || parts.length < 2) return day;
  return [parts[0], ...parts.slice(1).map((part) => part.padStart(2, '0'))].join('-');
}

function isoTime(time: string): string {
  return /^\d(:|$)/.test(time) ? `0${time}` : time;
}

/** Reads a text by arrow's tokens, for instance `DD.MM.YYYY HH:mm`. @throws Fault */
export function parseDateByFormat(text: string, format: string, zone: string): Instant {
  if (format === 'X') return parseDate(Number(text), zone);
  const date = DateTime.fromFormat(text.trim(), formatTokensToLuxon(format), { zone, setZone: true, locale: 'en-US' });
  if (!date.isValid) throw new Fault('VALUE', `"${text}" does not have the format "${format}".`);
  return new Instant(date.toMillis() * 1000, date.zoneName === null ? zone : timeZoneOf(date.zoneName));
}
