import { z } from 'zod';
import { Origin } from './step-common.ts';

/** When a route is taken: by a chosen option, after an error or after a timeout. Absent: the plain outcome. */
export const RouteOn = z.union([z.strictObject({ option: z.string() }), z.literal('error'), z.literal('timeout')]);
export type RouteOn = z.infer<typeof RouteOn>;

/** A line from the trigger or a step to a step. */
export const Route = z.strictObject({
  id: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  on: RouteOn.optional(),
  origin: Origin.optional(),
});
export type Route = z.infer<typeof Route>;
