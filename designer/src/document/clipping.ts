import { Note, Position, Route, Step, type Playbook } from '@setpiece/playbook';
import { z } from 'zod';

/** Part of a playbook on the clipboard: steps and notes, the routes among them, their places. */
export const Clipping = z.strictObject({
  format: z.literal('setpiece/clipping'),
  steps: z.array(Step),
  routes: z.array(Route),
  notes: z.array(Note),
  positions: z.record(z.string(), Position),
});
export type Clipping = z.infer<typeof Clipping>;

/** Copies things by id. The trigger cannot be copied. */
export function clip(playbook: Playbook, ids: readonly string[]): Clipping {
  const chosen = new Set(ids);
  const has = ({ id }: { readonly id: string }) => chosen.has(id);
  const steps = playbook.steps.filter(has);
  const inside = new Set(steps.map(({ id }) => id));
  const positions = Object.entries(playbook.layout?.positions ?? {}).filter(([id]) => chosen.has(id));
  return {
    format: 'setpiece/clipping',
    steps,
    routes: playbook.routes.filter(({ from, to }) => inside.has(from) && inside.has(to)),
    notes: (playbook.notes ?? []).filter(has),
    positions: Object.fromEntries(positions),
  };
}

/** Reads text of the clipboard; nothing when it is something else. */
export function readClipping(text: string): Clipping | undefined {
  if (!text.includes('setpiece/clipping')) return undefined;
  try {
    return Clipping.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
