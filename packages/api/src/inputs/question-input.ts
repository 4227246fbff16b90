import { z } from 'zod';
import { id } from '../id-input.ts';

/** Which question of which run. */
export const questionInput = {
  run: id,
  step: id,
  visit: z.number().int().positive(),
  item: z.number().int().nonnegative().optional(),
};
