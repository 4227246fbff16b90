import { z } from 'zod';
import { Template } from '../value.ts';
import { triggerHead, triggerTail } from './trigger-head.ts';

/** Which proof a caller gives. The secret itself is a slot of the workspace, never part of the file. */
export const WebhookAuthentication = z.enum(['token', 'hmac', 'basic', 'none']);
export type WebhookAuthentication = z.infer<typeof WebhookAuthentication>;

/** An HTTP call starts it. The body is `vars.request.data`, the query `vars.request.params`. */
export const WebhookTrigger = z.strictObject({
  ...triggerHead,
  kind: z.literal('webhook'),
  authentication: WebhookAuthentication.default('token'),
  /** Answer when the run is accepted; when it has ended, with its state and outputs; or then with the outputs alone. @default accepted */
  respond: z.enum(['accepted', 'finished', 'outputs']).optional(),
  /** A template over `vars.request`; equal keys start one run. Absent: the `Idempotency-Key` or delivery-id header. */
  idempotencyKey: Template.optional(),
  /** Name that the author gave to the address where it came from. */
  path: z.string().optional(),
  ...triggerTail,
});
export type WebhookTrigger = z.infer<typeof WebhookTrigger>;
