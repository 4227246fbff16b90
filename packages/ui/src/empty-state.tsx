import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Says why nothing is shown and what to do next. */
export function EmptyState(props: { title: string; text?: string; icon?: ReactNode; children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" p="lg" className="spui-empty">
      <ThemeIcon variant="light" color="gray" size={44} radius="xl" aria-hidden>
        {props.icon ?? <IconInbox size={24} />}
      </ThemeIcon>
      <Title order={4} fz="md" ta="center">
        {props.title}
      </Title>
      {props.text && (
        <Text c="dimmed" size="sm" ta="center" maw={420}>
          {props.text}
        </Text>
      )}
      {props.children}
    </Stack>
  );
}
