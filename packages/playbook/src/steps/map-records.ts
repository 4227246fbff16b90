import { z } from 'zod';
import { Mapping } from '../mapping.ts';
import { stepHead, stepTail } from '../step-common.ts';
import { Value } from '../value.ts';

/** Turns source items into records of a module, upserted by key. The templates see each item as `vars.item`. */
export const MapRecordsStep = z.strictObject({
  ...stepHead,
  kind: z.literal('map_records'),
  items: Value,
  mapping: Mapping,
  ...stepTail,
});
export type MapRecordsStep = z.infer<typeof MapRecordsStep>;
