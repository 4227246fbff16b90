import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';

/** Asks before unsaved changes are left behind. */
export function askToLeave(leave: () => void): void {
  modals.openConfirmModal({
    title: 'Leave without saving?',
    centered: true,
    children: <Text>This playbook has changes that are not saved. They are lost when you leave.</Text>,
    labels: { confirm: 'Leave and lose them', cancel: 'Stay' },
    confirmProps: { color: 'red' },
    onConfirm: leave,
  });
}
