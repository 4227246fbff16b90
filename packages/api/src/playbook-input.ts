import type { Playbook } from '@setpiece/playbook';
import { z } from 'zod';

/** A playbook as a client sends it. The workspace reads it strictly and answers with diagnostics that name each place. */
export const playbookInput = z.custom<Playbook>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'A playbook is an object',
);
