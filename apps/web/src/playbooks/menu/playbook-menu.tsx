import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconHistory,
  IconPencil,
  IconPlayerPlay,
  IconRocket,
  IconTrash,
  IconWebhook,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PlaybookListItem } from '../../api/app-router.ts';
import { StartPlaybookDialog } from '../../start/start-playbook-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useDeletePlaybook } from './use-delete-playbook.tsx';
import { useDuplicatePlaybook } from './use-duplicate-playbook.ts';
import { useExportPlaybook } from './use-export-playbook.ts';
import { usePublishPlaybook } from './use-publish-playbook.ts';
import { WebhookDialog } from './webhook-dialog.tsx';

/** What can be done with one playbook of the list. */
export function PlaybookMenu({ playbook }: { readonly playbook: PlaybookListItem }) {
  const [dialog, setDialog] = useState<'rename' | 'webhook' | 'run'>();
  const close = () => setDialog(undefined);
  const publish = usePublishPlaybook(playbook);
  const duplicate = useDuplicatePlaybook(playbook);
  const exportFile = useExportPlaybook(playbook);
  const remove = useDeletePlaybook(playbook);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Actions for “${playbook.name}”`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(playbook.trigger === 'manual' || playbook.trigger === 'referenced') && playbook.active && (
            <Menu.Item leftSection={<IconPlayerPlay size={15} />} onClick={() => setDialog('run')}>
              Run…
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconRocket size={15} />} onClick={publish}>
            Publish
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={15} />} component={Link} href={`/playbooks/${playbook.id}/runs`}>
            Runs
          </Menu.Item>
          {playbook.trigger === 'webhook' && (
            <Menu.Item leftSection={<IconWebhook size={15} />} onClick={() => setDialog('webhook')}>
              Webhook address
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog('rename')}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={duplicate}>
            Duplicate
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={exportFile}>
            Export
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={remove}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'run' && <StartPlaybookDialog playbook={playbook} onClose={close} />}
      {dialog === 'rename' && <RenameDialog playbook={playbook} onClose={close} />}
      {dialog === 'webhook' && <WebhookDialog playbook={playbook} onClose={close} />}
    </>
  );
}
