import { z } from 'zod';
import { triggerHead, triggerTail } from './trigger-head.ts';

/** A listening connector (mailbox, syslog, …) starts it. */
export const NotificationTrigger = z.strictObject({
  ...triggerHead,
  kind: z.literal('notification'),
  connector: z.string(),
  configuration: z.string().optional(),
  ...triggerTail,
});
export type NotificationTrigger = z.infer<typeof NotificationTrigger>;
