import { z } from 'zod';
import { InDoubtPolicy } from '../in-doubt.ts';
import { stepHead, stepTail } from '../step-common.ts';
import { Values } from '../value.ts';

/** Runs one operation of a connector. Its result stands at `vars.steps.<Step>.data`. */
export const ConnectorStep = z.strictObject({
  ...stepHead,
  kind: z.literal('connector'),
  connector: z.string().min(1),
  /** Falls back to the latest installed version. */
  version: z.string().optional(),
  operation: z.string().min(1),
  /** Name or id of a configuration, or a dynamic value. Absent: the connector's default one. */
  configuration: z.string().optional(),
  parameters: Values.default({}),
  /** What becomes of it when the engine stops during a call. */
  inDoubt: InDoubtPolicy.optional(),
  ...stepTail,
});
export type ConnectorStep = z.infer<typeof ConnectorStep>;
