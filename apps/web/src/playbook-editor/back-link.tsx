import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';

/** The way back to all playbooks. */
export function BackLink() {
  return (
    <Tooltip label="All playbooks">
      <ActionIcon component={Link} href="/playbooks" aria-label="All playbooks">
        <IconArrowLeft size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
