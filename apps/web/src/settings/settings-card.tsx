import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SettingsCardProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One group of settings. */
export function SettingsCard({ title, text, children }: SettingsCardProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb={text ? 2 : 'sm'}>
        {title}
      </Title>
      {text && (
        <Text c="dimmed" mb="sm">
          {text}
        </Text>
      )}
      {children}
    </Paper>
  );
}
