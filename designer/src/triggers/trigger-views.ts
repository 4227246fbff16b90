import {
  IconBell,
  IconCalendarTime,
  IconDatabaseMinus,
  IconDatabasePlus,
  IconDatabaseShare,
  IconHandClick,
  IconSubtask,
  IconWebhook,
} from '@tabler/icons-react';
import type { TriggerKind } from '@setpiece/playbook';
import { ManualTriggerForm } from './manual-trigger-form.tsx';
import { NotificationTriggerForm } from './notification-trigger-form.tsx';
import { RecordTriggerForm } from './record-trigger-form.tsx';
import { ReferencedTriggerForm } from './referenced-trigger-form.tsx';
import { ScheduleTriggerForm } from './schedule-trigger-form.tsx';
import type { TriggerView } from './trigger-view.ts';
import { WebhookTriggerForm } from './webhook-trigger-form.tsx';

/** How each kind of trigger looks and is edited. */
export const triggerViews = {
  manual: { label: 'Manual', icon: IconHandClick, hint: 'A person starts it.', Form: ManualTriggerForm },
  on_create: {
    label: 'On create',
    icon: IconDatabasePlus,
    hint: 'A record was created.',
    Form: RecordTriggerForm,
  },
  on_update: {
    label: 'On update',
    icon: IconDatabaseShare,
    hint: 'A record was changed.',
    Form: RecordTriggerForm,
  },
  on_delete: {
    label: 'On delete',
    icon: IconDatabaseMinus,
    hint: 'A record was deleted.',
    Form: RecordTriggerForm,
  },
  webhook: { label: 'Webhook', icon: IconWebhook, hint: 'An HTTP call starts it.', Form: WebhookTriggerForm },
  schedule: {
    label: 'Schedule',
    icon: IconCalendarTime,
    hint: 'A clock starts it: publishing adds a schedule.',
    Form: ScheduleTriggerForm,
  },
  referenced: {
    label: 'Referenced',
    icon: IconSubtask,
    hint: 'Another playbook starts it.',
    Form: ReferencedTriggerForm,
  },
  notification: {
    label: 'Notification',
    icon: IconBell,
    hint: 'A listening connector starts it.',
    Form: NotificationTriggerForm,
  },
} satisfies { readonly [Kind in TriggerKind]: TriggerView<Kind> };
