import { Group } from '@mantine/core';
import {
  IconBell,
  IconClock,
  IconHandClick,
  IconPencil,
  IconPlus,
  IconQuestionMark,
  IconSubtask,
  IconTrash,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';
import type { TriggerKind } from '@setpiece/playbook';

const kinds = {
  manual: { label: 'Manual', icon: IconHandClick },
  webhook: { label: 'Webhook', icon: IconWebhook },
  schedule: { label: 'Schedule', icon: IconClock },
  referenced: { label: 'Referenced', icon: IconSubtask },
  on_create: { label: 'On create', icon: IconPlus },
  on_update: { label: 'On update', icon: IconPencil },
  on_delete: { label: 'On delete', icon: IconTrash },
  notification: { label: 'Notification', icon: IconBell },
} satisfies Record<TriggerKind, { label: string; icon: Icon }>;

/** What each kind of trigger is called. */
export const triggerKindLabels: Readonly<Record<TriggerKind, string>> = Object.fromEntries(
  Object.entries(kinds).map(([kind, { label }]) => [kind, label]),
) as Record<TriggerKind, string>;

/** What starts a playbook or started a run, as icon and words. */
export function TriggerKindLabel({ kind }: { readonly kind: string }) {
  const { label, icon: KindIcon } = isTriggerKind(kind) ? kinds[kind] : { label: kind, icon: IconQuestionMark };
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <KindIcon size={15} stroke={1.6} color="var(--mantine-color-dimmed)" aria-hidden />
      {label}
    </Group>
  );
}

function isTriggerKind(kind: string): kind is TriggerKind {
  return Object.hasOwn(kinds, kind);
}
