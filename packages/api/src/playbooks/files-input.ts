import { z } from 'zod';

/** Files as a person chose them: a file, several, or all of a folder. */
export const files = z
  .array(z.strictObject({ path: z.string().min(1).max(1000), text: z.string() }))
  .min(1)
  .max(5000);
