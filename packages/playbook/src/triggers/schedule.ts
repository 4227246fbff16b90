import { z } from 'zod';
import { Values } from '../value.ts';
import { triggerHead, triggerTail } from './trigger-head.ts';

/** Proposes a Schedule of the workspace: cron, time zone, input. */
export const ScheduleTrigger = z.strictObject({
  ...triggerHead,
  kind: z.literal('schedule'),
  cron: z.string(),
  timeZone: z.string().optional(),
  input: Values.optional(),
  /** Limit execution to one active instance at a time. */
  oneActive: z.boolean().optional(),
  /** What becomes of instants for which the server was not there. @default run_once */
  missed: z.enum(['run_once', 'skip']).optional(),
  ...triggerTail,
});
export type ScheduleTrigger = z.infer<typeof ScheduleTrigger>;
