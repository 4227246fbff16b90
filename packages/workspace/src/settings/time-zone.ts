import { putSetting, setting, type Database } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';

/** The time zone (IANA name) in which dynamic values show times. @default UTC */
export function timeZoneOf(database: Database): string {
  const kept = setting(database, 'timeZone');
  return typeof kept === 'string' ? kept : 'UTC';
}

export async function setTimeZone(context: Context, { timeZone }: { readonly timeZone: string }): Promise<void> {
  permit(context.actor, 'settings.write');
  if (!isTimeZone(timeZone))
    throw new RefusedError(`There is no time zone "${timeZone}". Give its IANA name, e.g. "Europe/Paris".`);
  await putSetting(context.database, 'timeZone', timeZone);
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
