import { z } from 'zod';

export const Position = z.strictObject({ x: z.number(), y: z.number() });
export type Position = z.infer<typeof Position>;

/** Where things stand on the canvas, by id of trigger, step, note or group. Pixels, top left corner. */
export const Layout = z.strictObject({
  direction: z.enum(['down', 'right']).optional(),
  positions: z.record(z.string(), Position).default({}),
});
export type Layout = z.infer<typeof Layout>;

/** A sticker on the canvas. */
export const Note = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
  color: z.string().optional(),
});
export type Note = z.infer<typeof Note>;

/** Steps drawn in one frame. */
export const Group = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  description: z.string().optional(),
  steps: z.array(z.string()),
  collapsed: z.boolean().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});
export type Group = z.infer<typeof Group>;
