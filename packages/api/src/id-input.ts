import { z } from 'zod';

export const id = z.string().min(1).max(200);

/** Input of procedures that speak of one thing. */
export const idInput = z.strictObject({ id });
