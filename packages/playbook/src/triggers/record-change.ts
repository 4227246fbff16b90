import { z } from 'zod';
import { Filter } from '../filter.ts';
import { triggerHead, triggerTail } from './trigger-head.ts';

const shape = { module: z.string().min(1), filter: Filter.optional(), ...triggerTail };

/** A record was created. */
export const OnCreateTrigger = z.strictObject({ ...triggerHead, kind: z.literal('on_create'), ...shape });
export type OnCreateTrigger = z.infer<typeof OnCreateTrigger>;

/** A record was updated; the filter may ask for `changed` fields. */
export const OnUpdateTrigger = z.strictObject({ ...triggerHead, kind: z.literal('on_update'), ...shape });
export type OnUpdateTrigger = z.infer<typeof OnUpdateTrigger>;

/** A record was deleted. */
export const OnDeleteTrigger = z.strictObject({ ...triggerHead, kind: z.literal('on_delete'), ...shape });
export type OnDeleteTrigger = z.infer<typeof OnDeleteTrigger>;
