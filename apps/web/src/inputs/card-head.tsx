import { Group, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { RelativeTime } from '../frame/relative-time.tsx';
import tableClasses from '../frame/table.module.css';

interface CardHeadProps {
  readonly icon: Icon;
  readonly title: string;
  /** Which step of which run asks, and since when. */
  readonly asked: {
    readonly run: string;
    readonly playbookName: string;
    readonly stepName: string;
    readonly item?: number;
    readonly since: number;
  };
  /** What happened at `since`, e.g. `created`. */
  readonly began: string;
  /** Leaves out which run asks, where that is plain. */
  readonly isInRun?: boolean;
  /** What can be done besides answering. */
  readonly children?: ReactNode;
}

/** Says what a card asks of a person, and which step asks it. */
export function CardHead({ icon: HeadIcon, title, asked, began, isInRun = false, children }: CardHeadProps) {
  const { run, playbookName, stepName, item, since } = asked;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <HeadIcon size={20} stroke={1.6} color="var(--mantine-color-orange-6)" style={{ flex: 'none' }} aria-hidden />
      <div style={{ flex: 1 }}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <Text size="xs" c="dimmed">
          {!isInRun && (
            <>
              <Link href={`/runs/${run}`} className={tableClasses['link']}>
                {playbookName}
              </Link>
              {', '}
            </>
          )}
          {isInRun ? 'Step' : 'step'} “{stepName}”{item !== undefined && `, item ${item + 1}`}, {began}{' '}
          <RelativeTime at={since} />
        </Text>
      </div>
      {children}
    </Group>
  );
}
