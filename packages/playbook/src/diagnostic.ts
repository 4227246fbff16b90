import { z } from 'zod';

/** Where in a playbook (or file) a diagnostic points. Everything that is known is given. */
export const DiagnosticPlace = z.strictObject({
  /** Path inside the file, e.g. `steps[3].options[0].name`. */
  path: z.string().optional(),
  playbook: z.string().optional(),
  step: z.string().optional(),
  route: z.string().optional(),
  /** Name of a field of the step, e.g. `parameters.url`. */
  field: z.string().optional(),
  line: z.number().int().optional(),
  column: z.number().int().optional(),
});
export type DiagnosticPlace = z.infer<typeof DiagnosticPlace>;

/** An author's mistake, returned as data. An `error` blocks publish, a `warning` does not. */
export const Diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Names the thing, what is wrong, and the next move. */
  message: z.string(),
  at: DiagnosticPlace.optional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
