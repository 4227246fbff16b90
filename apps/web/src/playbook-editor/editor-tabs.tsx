import { Text } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import classes from './editor-page.module.css';

interface EditorTabsProps {
  readonly id: string;
  readonly tab: 'editor' | 'runs';
}

/** The way back to all playbooks, and between the editor and the runs of one. */
export function EditorTabs({ id, tab }: EditorTabsProps) {
  const trpc = useTRPC();
  const details = useQuery(trpc.playbooks.get.queryOptions({ id }));
  return (
    <nav className={classes['tabs']} aria-label="Playbook">
      <Link href="/playbooks" className={classes['back']}>
        <IconChevronLeft size={15} aria-hidden />
        Playbooks
      </Link>
      <Text component="span" c="dimmed" truncate maw={420}>
        {details.data?.playbook.name}
      </Text>
      <Link href={`/playbooks/${id}`} className={classes['tab']} aria-current={tab === 'editor' ? 'page' : undefined}>
        Editor
      </Link>
      <Link
        href={`/playbooks/${id}/runs`}
        className={classes['tab']}
        aria-current={tab === 'runs' ? 'page' : undefined}
      >
        Runs
      </Link>
    </nav>
  );
}
