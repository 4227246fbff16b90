import { Fault } from '../fault.ts';
import { MAX_ITEMS } from '../limits.ts';
import { Dict } from '../values/dict.ts';
import { Instant } from '../values/instant.ts';
import { Namespace } from '../values/namespace.ts';
import { toIndex } from '../values/numbers.ts';
import { isTruthy } from '../values/truth.ts';
import { DICT_METHODS, pairsOf } from './dict-methods.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { CallArguments, type LibraryFunction } from './library-function.ts';
import { parseDate, parseDateByFormat } from './parse-date.ts';
import { timeZoneOf } from './time-zone.ts';

/** The functions a template calls by name: range, dict, namespace and the dates of `arrow`. */
export const GLOBAL_FUNCTIONS: Record<string, LibraryFunction> = {
  range: (_context, bounds) => range(bounds),
  dict: (context, args) => {
    const dict = new Dict();
    DICT_METHODS['update']!(dict, new CallArguments(args), context);
    return dict;
  },
  namespace: (_context, args) => {
    const { positional, named } = new CallArguments(args);
    const namespace = new Namespace();
    for (const [key, value] of [...pairsOf(positional[0]), ...named]) namespace.attributes.set(String(key), value);
    return namespace;
  },
  arrow_utcnow: ({ environment }) => new Instant(environment.now * 1000, 'UTC'),
  arrow_now: (context, [zone]) => new Instant(context.environment.now * 1000, zoneOf(zone, context.timeZone)),
  arrow_get: (context, args) => getDate(new CallArguments(args), context),
  getRelativeDate: (context, args) => relativeDate(args, context),
};

function range(bounds: readonly unknown[]): number[] {
  const [first, second, third] = bounds.map((bound) => toIndex(bound, 'A bound of range()'));
  if (first === undefined) throw new Fault('TYPE', 'range() needs an end: range(5) or range(1, 6).');
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const step = third ?? 1;
  if (step === 0) throw new Fault('VALUE', 'The step of range() cannot be 0.');
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (length > MAX_ITEMS) throw new Fault('LIMIT', `range() would have ${length} items; the limit is ${MAX_ITEMS}.`);
  return Array.from({ length }, (_, index) => start + index * step);
}

function zoneOf(value: unknown, fallback: string): string {
  return typeof value === 'string' ? timeZoneOf(value) : fallback;
}

function getDate(args: CallArguments, { environment }: EvaluationContext): Instant {
  const [value, format] = args.positional;
  const zone = zoneOf(args.named.get('tzinfo'), 'UTC');
  if (args.positional.length === 0) return new Instant(environment.now * 1000, zone);
  if (typeof format !== 'string') return parseDate(value, zone);
  if (typeof value !== 'string') throw new Fault('TYPE', 'A date with a format is read from a text.');
  return parseDateByFormat(value, format, zone);
}

/** Years, months and days before now; each of the last three arguments is "start" or "end" of that unit. */
function relativeDate(args: readonly unknown[], { environment, timeZone }: EvaluationContext): number {
  const [years, months, days, ...edges] = args;
  const amount = (value: unknown): number => (isTruthy(value) ? toIndex(value, 'An amount of getRelativeDate()') : 0);
  const now = new Instant(environment.now * 1000, timeZone).calendar;
  const date = now.minus({ years: amount(years), months: amount(months), days: amount(days) });
  const isEnd = edges.at(-1) === 'end';
  const edge = edges.includes('start') || isEnd ? (isEnd ? date.endOf('day') : date.startOf('day')) : date;
  return Math.floor(edge.toMillis() / 1000);
}
