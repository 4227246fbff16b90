import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { WorkspaceLimit } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';
import { changesIn, draftOf, problemOf } from './limit-draft.ts';
import { LimitRow } from './limit-row.tsx';

/** Every limit with its field; all changes are saved together. */
export function LimitsForm({ limits }: { readonly limits: readonly WorkspaceLimit[] }) {
  const trpc = useTRPC();
  const [draft, setDraft] = useState(() => draftOf(limits));
  const save = useMutation(
    trpc.settings.setLimits.mutationOptions({ meta: { failure: 'The limits were not changed' } }),
  );
  const changes = changesIn(draft, limits);
  const isChanged = Object.keys(changes).length > 0;
  const isWrong = limits.some((limit) => problemOf(draft[limit.name], limit) !== undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isChanged && !isWrong) save.mutate(changes);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {limits.map((limit) => (
          <LimitRow
            key={limit.name}
            limit={limit}
            typed={draft[limit.name] ?? ''}
            onType={(typed) => setDraft({ ...draft, [limit.name]: typed })}
          />
        ))}
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            An empty field has the default.
          </Text>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              disabled={!isChanged && !isWrong}
              onClick={() => setDraft(draftOf(limits))}
            >
              Undo
            </Button>
            <Button type="submit" size="xs" disabled={!isChanged || isWrong} loading={save.isPending}>
              Save limits
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
