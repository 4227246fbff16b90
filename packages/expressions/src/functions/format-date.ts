import type { Instant } from '../values/instant.ts';
import { calendarTokens } from './calendar-tokens.ts';

const TOKEN = /\[(?:[^\]\\]|\\.)*\]|YYYY|YY|MM(?:MM|M)?|M|DDDD|DDD|DD|Do|D|dd?d?d?|HH?|hh?|mm?|ss?|S+|ZZ?Z?|a|A|X|x|W/g;

/** Formats a date by arrow's tokens; `[text]` is literal. */
export function formatDate(date: Instant, format: string): string {
  return format.replace(TOKEN, (token) => (token.startsWith('[') ? token.slice(1, -1) : tokenText(date, token)));
}

const LUXON_TOKENS: Record<string, string> = {
  ...calendarTokens,
  d: 'c',
  HH: 'HH',
  H: 'H',
  hh: 'hh',
  h: 'h',
  mm: 'mm',
  m: 'm',
  ss: 'ss',
  s: 's',
  ZZ: 'ZZ',
  Z: 'ZZZ',
  A: 'a',
  W: "kkkk-'W'WW-c",
};

function tokenText(date: Instant, token: string): string {
  const { calendar } = date;
  if (token.startsWith('S')) return fractionText(date, token.length);
  switch (token) {
    case 'Do':
      return ordinal(calendar.day);
    case 'a':
      return calendar.toFormat('a').toLowerCase();
    case 'X':
      return String(date.epochSeconds);
    case 'x':
      return String(date.micros);
    case 'ZZZ':
      return date.zone === 'UTC' ? 'UTC' : calendar.toFormat('ZZZZ');
    default:
      return LUXON_TOKENS[token] === undefined ? token : calendar.toFormat(LUXON_TOKENS[token]);
  }
}

/** Up to six digits of the fraction; a longer run starts anew. */
function fractionText(date: Instant, length: number): string {
  const digits = String(date.fraction).padStart(6, '0');
  let text = '';
  for (let rest = length; rest > 0; rest -= 6) text += digits.slice(0, Math.min(6, rest));
  return text;
}

function ordinal(day: number): string {
  const teens = day % 100 >= 11 && day % 100 <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${suffix}`;
}
