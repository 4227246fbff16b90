import { Fault } from '../fault.ts';

const SECONDS: Record<string, number> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

/** Seconds of a duration such as `1d 2h 30m`, `90s`, `1:30:00` or ISO 8601 (`PT15M`). @throws Fault */
export function parseDuration(text: string): number {
  const trimmed = text.trim();
  const clock = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(trimmed);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const plain = trimmed.replace(/^P/i, '').replace(/T/i, '');
  if (!/^(?:\s*\d+(?:\.\d+)?\s*[wdhms][a-z]*)+\s*$/i.test(plain)) {
    throw new Fault('VALUE', `"${text}" is no duration; write for instance "1d 2h 30m".`);
  }
  return [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([wdhms])[a-z]*/gi)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit!.toLowerCase()]!,
    0,
  );
}
