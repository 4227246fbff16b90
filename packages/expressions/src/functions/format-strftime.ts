import type { Instant } from '../values/instant.ts';

const LUXON_TOKENS: Record<string, string> = {
  a: 'ccc',
  A: 'cccc',
  d: 'dd',
  b: 'LLL',
  h: 'LLL',
  B: 'LLLL',
  m: 'LL',
  y: 'yy',
  Y: 'yyyy',
  H: 'HH',
  I: 'hh',
  p: 'a',
  M: 'mm',
  S: 'ss',
  z: 'ZZZ',
  j: 'ooo',
  F: 'yyyy-LL-dd',
  T: 'HH:mm:ss',
  D: 'LL/dd/yy',
  R: 'HH:mm',
  c: 'ccc LLL d HH:mm:ss yyyy',
  x: 'LL/dd/yy',
  X: 'HH:mm:ss',
  V: 'WW',
  G: 'kkkk',
  u: 'c',
};

/** Formats a date by C's `%` directives. */
export function formatStrftime(date: Instant, format: string): string {
  return format.replace(/%(-?)([a-zA-Z%])/g, (all, dash: string, directive: string) => {
    const text = directiveText(date, directive);
    if (text === undefined) return all;
    return dash === '-' ? text.replace(/^0+(?=\d)/, '') : text;
  });
}

function directiveText(date: Instant, directive: string): string | undefined {
  const { calendar } = date;
  switch (directive) {
    case '%':
      return '%';
    case 'f':
      return String(date.fraction).padStart(6, '0');
    case 's':
      return String(date.epochSeconds);
    case 'w':
      return String(calendar.weekday % 7);
    case 'e':
      return String(calendar.day).padStart(2);
    case 'Z':
      return date.zone === 'UTC' ? 'UTC' : calendar.toFormat('ZZZZ');
    default:
      return LUXON_TOKENS[directive] === undefined ? undefined : calendar.toFormat(LUXON_TOKENS[directive]);
  }
}
