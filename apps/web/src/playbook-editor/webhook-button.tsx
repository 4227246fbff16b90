import { ActionIcon, Tooltip } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { WebhookDialog } from '../playbooks/menu/webhook-dialog.tsx';

/** Opens the address of the playbook's webhook. */
export function WebhookButton({ playbook }: { readonly playbook: { readonly id: string; readonly name: string } }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip label="Webhook address">
        <ActionIcon aria-label="Webhook address" onClick={() => setOpen(true)}>
          <IconWebhook size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isOpen && <WebhookDialog playbook={playbook} onClose={() => setOpen(false)} />}
    </>
  );
}
