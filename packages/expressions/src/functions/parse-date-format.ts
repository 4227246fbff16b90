import { calendarTokens } from './calendar-tokens.ts';

const TOKENS: Record<string, string> = {
  ...calendarTokens,
  ZZZ: 'z',
  ZZ: 'ZZ',
  Z: 'ZZZ',
  A: 'a',
};

/** Writes arrow's format tokens as luxon's, for reading. */
export function formatTokensToLuxon(format: string): string {
  const pattern = /\[([^\]]*)\]|YYYY|YY|MM(?:MM|M)?|M|DDDD|DDD|DD|D|dddd|ddd|ZZ?Z?|A|a|S+|HH?|hh?|mm?|ss?|[A-Za-z]+/g;
  return format.replace(pattern, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return `'${quoted}'`;
    if (token.startsWith('S')) return 'S'.repeat(Math.min(3, token.length));
    if (/^(HH?|hh?|mm?|ss?|a)$/.test(token)) return token;
    return TOKENS[token] ?? `'${token}'`;
  });
}
