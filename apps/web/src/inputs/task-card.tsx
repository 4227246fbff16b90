import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { textOfHtml } from '@setpiece/records';
import { ConfirmButton } from '@setpiece/ui';
import { IconChecklist } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { OpenTask } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { CardHead } from './card-head.tsx';

/** A task that a run waits for, and the button that completes it. */
export function TaskCard({ task }: { readonly task: OpenTask }) {
  const trpc = useTRPC();
  const complete = useMutation(
    trpc.inputs.completeTask.mutationOptions({ meta: { failure: `“${task.title}” was not completed` } }),
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={task.title}>
      <Stack gap="sm">
        <CardHead icon={IconChecklist} title={task.title} asked={task} began="task created" />
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
