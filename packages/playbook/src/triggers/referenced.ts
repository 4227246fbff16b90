import { z } from 'zod';
import { triggerHead, triggerTail } from './trigger-head.ts';

/** Another playbook starts it. Its inputs are the playbook's `parameters`. */
export const ReferencedTrigger = z.strictObject({ ...triggerHead, kind: z.literal('referenced'), ...triggerTail });
export type ReferencedTrigger = z.infer<typeof ReferencedTrigger>;
