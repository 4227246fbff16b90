import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was started, with the way there. */
export function tellStarted(
  playbook: string,
  runs: readonly { readonly run: string }[],
  go: (href: string) => void,
): void {
  const href = runs.length === 1 ? `/runs/${runs[0]?.run}` : '/runs';
  const notice = notifications.show({
    color: 'green',
    title: runs.length === 1 ? `“${playbook}” has started` : `“${playbook}” has started ${runs.length} runs`,
    autoClose: 10_000,
    message: (
      <Group justify="flex-end">
        <Button
          variant="light"
          size="compact-xs"
          onClick={() => {
            notifications.hide(notice);
            go(href);
          }}
        >
          {runs.length === 1 ? 'Open the run' : 'Open the runs'}
        </Button>
      </Group>
    ),
  });
}
