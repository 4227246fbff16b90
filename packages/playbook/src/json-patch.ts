import { z } from 'zod';
import { Value } from './value.ts';

/** One operation of RFC 6902; paths are JSON pointers below `vars`. */
export const JsonPatchOperation = z.union([
  z.strictObject({ op: z.enum(['add', 'replace']), path: z.string(), value: Value }),
  z.strictObject({ op: z.literal('remove'), path: z.string() }),
]);
export type JsonPatchOperation = z.infer<typeof JsonPatchOperation>;
