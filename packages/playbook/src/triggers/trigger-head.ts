import { z } from 'zod';
import { Origin } from '../step-common.ts';
import { Assignment } from '../value.ts';

/** Keys in front of a trigger's own ones. */
export const triggerHead = { id: z.string().min(1), name: z.string().min(1) };

/** Keys behind a trigger's own ones. `variables` are evaluated when the run starts. */
export const triggerTail = {
  variables: z.array(Assignment).optional(),
  origin: Origin.optional(),
};
