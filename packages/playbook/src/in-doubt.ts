import { z } from 'zod';

/**
 * What becomes of a step that was calling out when the engine stopped, so that nobody knows whether it took effect. `retry`: once
 * more with the same key. `fail`: it is a failure. `ask`: a person says. `probe`: the operation asks the far side; a person says
 * when that cannot tell. Absent: as `probe`, but once more when the far side cannot tell.
 */
export const InDoubtPolicy = z.enum(['retry', 'fail', 'ask', 'probe']);
export type InDoubtPolicy = z.infer<typeof InDoubtPolicy>;
