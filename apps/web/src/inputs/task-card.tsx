import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { textOfHtml } from '@setpiece/records';
import { ConfirmButton } from '@setpiece/ui';
import { IconChecklist } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OpenTask } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import tableClasses from '../frame/table.module.css';

/** A task that a run waits for, and the button that completes it. */
export function TaskCard({ task }: { readonly task: OpenTask }) {
  const trpc = useTRPC();
  const complete = useMutation(
    trpc.inputs.completeTask.mutationOptions({ meta: { failure: `“${task.title}” was not completed` } }),
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={task.title}>
      <Stack gap="sm">
        <Group gap={8} wrap="nowrap" align="flex-start">
          <IconChecklist
            size={20}
            stroke={1.6}
            color="var(--mantine-color-orange-6)"
            style={{ flex: 'none' }}
            aria-hidden
          />
          <div>
            <Title order={2} size="h5">
              {task.title}
            </Title>
            <Text size="xs" c="dimmed">
              Task of{' '}
              <Link href={`/runs/${task.run}`} className={tableClasses['link']}>
                {task.playbookName}
              </Link>
              , step “{task.stepName}”{task.item !== undefined && `, item ${task.item + 1}`}, created{' '}
              <RelativeTime at={task.since} />
            </Text>
          </div>
        </Group>
        {(task.status || task.assignee || task.due !== undefined) && (
          <Group gap={10} fz="xs" c="dimmed">
            {task.status && (
              <Badge size="sm" variant="default">
                {task.status}
              </Badge>
            )}
            {task.assignee && <span>For {task.assignee}</span>}
            {task.due !== undefined && <span>Until {new Date(task.due).toLocaleString()}</span>}
          </Group>
        )}
        {task.description && (
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{textOfHtml(task.description)}</Text>
        )}
        <Group>
          <ConfirmButton
            loading={complete.isPending}
            question="The task gets the status Completed, and the run that waits for it goes on."
            confirm="Complete the task"
            onConfirm={() => complete.mutate({ record: task.record })}
          >
            Mark done
          </ConfirmButton>
        </Group>
      </Stack>
    </Paper>
  );
}
