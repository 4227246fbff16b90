import { Cron } from 'croner';

/** At most so many instants are counted. */
const mostCounted = 1000;

/**
 * The instants of a cron expression (five fields, or six with seconds in front) in a time zone. Where clocks are put forward, an
 * instant of a fixed time that does not exist comes at the first time after the gap; where they are put back, it comes once, and one that
 * comes every so many minutes goes on in between.
 *
 * @throws with a sentence when the expression or the zone is none
 */
export function instantsOf(cron: string, timeZone: string): Instants {
  const pattern = patternOf(cron, timeZone);
  return {
    after: (instant) => pattern.nextRun(new Date(instant))?.getTime(),
    // Cron knows whole seconds, and the one asked from is not counted.
    upTo: (instant) => pattern.previousRuns(1, new Date(Math.floor(instant / 1000) * 1000 + 1000))[0]?.getTime(),
    next: (count, from) => pattern.nextRuns(count, new Date(from)).map((date) => date.getTime()),
    between(from, to) {
      let count = 0;
      for (let at = from; at < to && count < mostCounted; count++) at = pattern.nextRun(new Date(at))?.getTime() ?? to;
      return count;
    },
  };
}

/** When a schedule is due. Times are epoch milliseconds. */
export interface Instants {
  /** The first one behind that time. Absent: there is none. */
  readonly after: (instant: number) => number | undefined;
  /** The last one that is not behind that time. */
  readonly upTo: (instant: number) => number | undefined;
  readonly next: (count: number, from: number) => number[];
  /** How many there are from one (counted) to another (not counted); 1,000 stands for more, too. */
  readonly between: (from: number, to: number) => number;
}

/** What is wrong with a cron expression or a time zone, as a sentence; nothing when both can be used. */
export function cronProblem(cron: string, timeZone: string): string | undefined {
  try {
    return instantsOf(cron, timeZone).after(Date.UTC(2026, 0, 1)) === undefined ? never(cron) : undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const known = new Map<string, Cron>();

function patternOf(cron: string, timeZone: string): Cron {
  const name = `${timeZone} ${cron}`;
  const found = known.get(name) ?? read(cron, timeZone);
  if (known.size > 1000) known.clear();
  known.set(name, found);
  return found;
}

function read(cron: string, timeZone: string): Cron {
  if (!isTimeZone(timeZone))
    throw new Error(`There is no time zone "${timeZone}". Give its IANA name, e.g. "Europe/Paris".`);
  const fields = cron.trim().split(/\s+/).filter(Boolean).length;
  if (!cron.trim().startsWith('@') && fields !== 5 && fields !== 6)
    throw new Error(noCron(cron, `it has ${fields} fields`));
  try {
    return new Cron(cron, { timezone: timeZone, paused: true, mode: '5-or-6-parts' });
  } catch (cause) {
    const why = (cause instanceof Error ? cause.message : String(cause)).replace(/^Cron\w*: /, '').replace(/\.$/, '');
    throw new Error(noCron(cron, why), { cause });
  }
}

function noCron(cron: string, why: string): string {
  return `"${cron}" is no cron expression: ${why}. Give minute, hour, day, month and weekday, e.g. "*/15 * * * *".`;
}

function never(cron: string): string {
  return `"${cron}" is never due. Give days and months that exist, e.g. "0 8 1 * *".`;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
