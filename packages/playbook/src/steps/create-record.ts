import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Value, Values } from '../value.ts';
import { FieldModes, WriteMode } from './record-write.ts';

/** Creates a record, or with `mode: upsert` updates the one with the same unique key. */
export const CreateRecordStep = z.strictObject({
  ...stepHead,
  kind: z.literal('create_record'),
  module: z.string().min(1),
  /** @default create */
  mode: z.enum(['create', 'upsert']).optional(),
  fields: Values.default({}),
  /** Relations to add: field -> IRI, list of IRIs or a template. */
  links: z.record(z.string(), Value).optional(),
  /** How list fields of an existing record are written. */
  write: WriteMode.optional(),
  fieldModes: FieldModes.optional(),
  /** On upsert, the only fields that an existing record takes over. */
  updateFields: z.array(z.string()).optional(),
  ...stepTail,
});
export type CreateRecordStep = z.infer<typeof CreateRecordStep>;
