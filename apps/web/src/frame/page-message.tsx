import { Group, Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './page-message.module.css';

interface PageMessageProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: ReactNode;
  /** What to do next: usually one or two buttons. */
  readonly children?: ReactNode;
}

/** Fills a page that has one thing to say, and says what to do about it. */
export function PageMessage({ icon: Icon, title, text, children }: PageMessageProps) {
  return (
    <div className={classes['empty']}>
      <Stack gap={10} align="center" maw={440}>
        <span className={classes['icon']}>
          <Icon size={26} stroke={1.4} aria-hidden />
        </span>
        <Title order={2} size="h4" ta="center">
          {title}
        </Title>
        <Text component="div" c="dimmed" ta="center">
          {text}
        </Text>
        {children && (
          <Group gap="xs" mt={6} justify="center">
            {children}
          </Group>
        )}
      </Stack>
    </div>
  );
}
