import { z } from 'zod';

/** A connector that a playbook needs, and the configuration slots to bind. Never values. */
export const Requirement = z.strictObject({
  connector: z.string().min(1),
  version: z.string().optional(),
  operations: z.array(z.string()).default([]),
  slots: z.array(z.string()).optional(),
});
export type Requirement = z.infer<typeof Requirement>;
