import { isJsonObject, type Duration } from '@setpiece/playbook';
import { lastPart } from '../iri.ts';
import type { SourceObject } from '../source-object.ts';

/** How long it waits, and where it goes then. */
export function readTimeout(
  given: SourceObject,
): { readonly duration: Duration; readonly target?: string } | undefined {
  if (!isJsonObject(given.peek('timeout'))) return undefined;
  const timeout = given.object('timeout');
  const target = lastPart(timeout.take('step_iri'));
  const duration = readDuration(timeout);
  return Object.keys(duration).length ? { duration, target } : undefined;
}

const units = ['weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** Amounts that are not zero; texts are numbers or templates. */
export function readDuration(source: SourceObject): Duration {
  const duration: Duration = {};
  for (const unit of units) {
    const given = source.peek(unit);
    if (typeof given !== 'number' && typeof given !== 'string') continue;
    source.take(unit);
    if (given === '' || Number(given) === 0) continue;
    duration[unit] = typeof given === 'number' && given < 0 ? 0 : given;
  }
  return duration;
}
