import { z } from 'zod';

const Amount = z.union([z.number().nonnegative(), z.string()]);

/** A length of time. Amounts add up; each may be a dynamic value. `{ "minutes": 5 }` */
export const Duration = z.strictObject({
  weeks: Amount.optional(),
  days: Amount.optional(),
  hours: Amount.optional(),
  minutes: Amount.optional(),
  seconds: Amount.optional(),
});
export type Duration = z.infer<typeof Duration>;

const SECONDS = { weeks: 604_800, days: 86_400, hours: 3_600, minutes: 60, seconds: 1 } as const;

/**
 * Milliseconds of a duration whose dynamic values are already evaluated.
 *
 * @throws when an amount is not a number
 */
export function milliseconds(duration: Duration): number {
  let total = 0;
  for (const [unit, seconds] of Object.entries(SECONDS)) {
    const given = duration[unit as keyof Duration];
    if (given === undefined || given === '') continue;
    const amount = Number(given);
    if (!Number.isFinite(amount)) throw new Error(`Duration: "${given}" ${unit} is not a number.`);
    total += amount * seconds * 1000;
  }
  return total;
}
