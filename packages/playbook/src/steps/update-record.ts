import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Template, Value, Values } from '../value.ts';
import { FieldModes, WriteMode } from './record-write.ts';

/** Changes one record, named by its IRI. */
export const UpdateRecordStep = z.strictObject({
  ...stepHead,
  kind: z.literal('update_record'),
  record: Template,
  module: z.string().optional(),
  fields: Values.default({}),
  links: z.record(z.string(), Value).optional(),
  write: WriteMode.optional(),
  fieldModes: FieldModes.optional(),
  ...stepTail,
});
export type UpdateRecordStep = z.infer<typeof UpdateRecordStep>;
