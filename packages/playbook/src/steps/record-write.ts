import { z } from 'zod';

/** Replace what a field holds, or add to it. @default overwrite */
export const WriteMode = z.enum(['overwrite', 'append']);
export type WriteMode = z.infer<typeof WriteMode>;

/** Write mode of single fields. */
export const FieldModes = z.record(z.string(), WriteMode);
export type FieldModes = z.infer<typeof FieldModes>;
