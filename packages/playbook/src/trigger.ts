import { z } from 'zod';
import { ManualTrigger } from './triggers/manual.ts';
import { NotificationTrigger } from './triggers/notification.ts';
import { OnCreateTrigger, OnDeleteTrigger, OnUpdateTrigger } from './triggers/record-change.ts';
import { ReferencedTrigger } from './triggers/referenced.ts';
import { ScheduleTrigger } from './triggers/schedule.ts';
import { WebhookTrigger } from './triggers/webhook.ts';

/** What begins a run; drawn as the first box. */
export const Trigger = z.discriminatedUnion('kind', [
  ManualTrigger,
  OnCreateTrigger,
  OnUpdateTrigger,
  OnDeleteTrigger,
  WebhookTrigger,
  ScheduleTrigger,
  ReferencedTrigger,
  NotificationTrigger,
]);
export type Trigger = z.infer<typeof Trigger>;
/** The kind of a trigger, such as `manual`. */
export type TriggerKind = Trigger['kind'];

/** Every kind that a trigger can have. */
export const triggerKinds: readonly TriggerKind[] = [
  'manual',
  'on_create',
  'on_update',
  'on_delete',
  'webhook',
  'schedule',
  'referenced',
  'notification',
];
