import { z } from 'zod';
import { Values } from './value.ts';

/** How an answer came: from somebody signed in, through a single-use link, or by mail. */
export const AnswerVia = z.enum(['session', 'link', 'email']);
export type AnswerVia = z.infer<typeof AnswerVia>;

/** One person's answer to a manual input: who gave it, how, and what it says. */
export const GivenAnswer = z.strictObject({
  /** Identity of the person: nobody answers one question twice. */
  by: z.string(),
  /** Name to show. */
  name: z.string(),
  via: AnswerVia,
  /** Hash of the link that was used up for it. */
  link: z.string().optional(),
  option: z.string().optional(),
  input: Values,
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;
