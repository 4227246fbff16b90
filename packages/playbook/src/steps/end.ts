import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';

/** Ends its path. */
export const EndStep = z.strictObject({ ...stepHead, kind: z.literal('end'), ...stepTail });
export type EndStep = z.infer<typeof EndStep>;
