import { ActionIcon, Group, Menu, Table, Text, Tooltip } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots, IconHeartbeat, IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Configuration } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { HealthBadge } from './health-badge.tsx';
import { useConfigurationActions } from './use-configurations.ts';

interface ConfigurationRowProps {
  readonly configuration: Configuration;
  readonly onEdit: () => void;
}

/** One configuration: its name, whether it works, and what can be done with it. */
export function ConfigurationRow({ configuration, onEdit }: ConfigurationRowProps) {
  const { id, name, isDefault } = configuration;
  const { makeDefault, check, remove, health, isChecking } = useConfigurationActions(configuration);
  const askToRemove = useAskToRemove(configuration, remove);
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Text fw={500}>{name}</Text>
          {isDefault && (
            <Tooltip label="Used by steps that name no configuration">
              <IconStarFilled size={13} aria-label="Default" color="var(--mantine-color-yellow-6)" />
            </Tooltip>
          )}
        </Group>
        <Trouble configuration={configuration} />
      </Table.Td>
      <Table.Td>
        <HealthBadge health={health} isChecking={isChecking} />
      </Table.Td>
      <Table.Td>
        <Group gap={2} justify="flex-end" wrap="nowrap">
          <Tooltip label="Check health">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Check health of ${name}`}
              loading={isChecking}
              onClick={() => check(id)}
            >
              <IconHeartbeat size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Edit">
            <ActionIcon variant="subtle" color="gray" aria-label={`Edit ${name}`} onClick={onEdit}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`More for ${name}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconStar size={14} />} disabled={isDefault} onClick={makeDefault}>
                Make default
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={() => void askToRemove()}>
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Trouble({ configuration: { missing, problem } }: { readonly configuration: Configuration }) {
  const text = problem ?? (missing.length ? `Partially configured: ${missing.join(', ')} missing.` : undefined);
  if (!text) return null;
  return (
    <Text size="xs" c="orange">
      {text}
    </Text>
  );
}

/** Says which playbooks would fail before it removes anything. */
function useAskToRemove({ id, name }: Configuration, remove: () => void): () => Promise<void> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return async () => {
    const uses = await client.fetchQuery({ ...trpc.configurations.uses.queryOptions({ id }), staleTime: 0 });
    const playbooks = [...new Set(uses.map(({ playbook }) => playbook.name))];
    modals.openConfirmModal({
      title: `Remove “${name}”?`,
      centered: true,
      children: <Text>{consequence(playbooks)}</Text>,
      labels: { confirm: 'Remove configuration', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: remove,
    });
  };
}

function consequence(playbooks: readonly string[]): string {
  if (!playbooks.length) return 'No playbook uses it. Its password is gone for good.';
  const named = playbooks.slice(0, 5).map((name) => `“${name}”`);
  const more = playbooks.length > 5 ? ` and ${playbooks.length - 5} more` : '';
  return `Steps of ${named.join(', ')}${more} use it and will fail. Its password is gone for good.`;
}
