import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconDots, IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ScheduleItem } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';

interface ScheduleMenuProps {
  readonly schedule: ScheduleItem;
  readonly onEdit: () => void;
}

/** What can be done with one schedule. */
export function ScheduleMenu({ schedule, onEdit }: ScheduleMenuProps) {
  const trpc = useTRPC();
  const [, go] = useLocation();
  const { id, name, fromTrigger, playbook } = schedule;
  const run = useMutation(trpc.schedules.runNow.mutationOptions({ meta: { failure: `“${name}” was not run` } }));
  const remove = useMutation(trpc.schedules.remove.mutationOptions({ meta: { failure: `“${name}” was not deleted` } }));
  const runNow = () =>
    run.mutate(
      { id },
      {
        onSuccess: (started) => void notifications.show({ color: 'green', message: `Run ${started.run} has started.` }),
      },
    );
  const ask = () =>
    modals.openConfirmModal({
      title: `Delete “${name}”?`,
      children: 'It starts nothing any more. Runs that it started stay.',
      labels: { confirm: 'Delete', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ id }),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`Actions for “${name}”`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlayerPlay size={15} />} onClick={runNow}>
          Run now
        </Menu.Item>
        {fromTrigger ? (
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => go(`/playbooks/${playbook.id}`)}>
            Change the trigger
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={onEdit}>
              Edit
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={ask}>
              Delete
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
