import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** Stands before the title, usually a way back. */
  readonly start?: ReactNode;
  readonly title: string;
  /** Small text beside the title, usually a count. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** An ordinary page: its name and actions on top, its content below. */
export function Page({ start, title, note, actions, children }: PageProps) {
  useDocumentTitle(`${title} · Setpiece`);
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <Group gap={10} align={start ? 'center' : 'baseline'} wrap="nowrap" className={classes['title']}>
          {start}
          <Title order={1} size="h3" className={classes['name']}>
            {title}
          </Title>
          {note !== undefined && <span className={classes['note']}>{note}</span>}
        </Group>
        <Group gap="xs">{actions}</Group>
      </header>
      <div className={classes['content']}>{children}</div>
    </div>
  );
}
