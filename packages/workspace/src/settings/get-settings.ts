import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { timeZoneOf } from './time-zone.ts';

export function getSettings({ actor, database }: Context): { readonly timeZone: string } {
  permit(actor, 'settings.read');
  return { timeZone: timeZoneOf(database) };
}
