import { IANAZone } from 'luxon';
import { Fault } from '../fault.ts';

/** The engine's name of a time zone: IANA, `UTC`, or an offset such as `+05:30`. @throws Fault for an unknown one */
export function timeZoneOf(name: string): string {
  if (/^(utc|z|gmt)$/i.test(name)) return 'UTC';
  if (name === 'local') return 'UTC';
  const offset = /^(?:UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(name);
  if (offset !== null) {
    const [, sign, hours, minutes = '00'] = offset;
    return Number(hours) === 0 && Number(minutes) === 0 ? 'UTC' : `UTC${sign}${Number(hours)}:${minutes}`;
  }
  if (IANAZone.isValidZone(name)) return name;
  throw new Fault('VALUE', `There is no time zone "${name}"; write for instance "Europe/Berlin" or "+02:00".`);
}
