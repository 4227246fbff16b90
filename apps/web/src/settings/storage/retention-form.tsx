import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Storage } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';

type Retention = Storage['retention'];

const kinds = {
  succeeded: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
  test: 'Test runs',
} as const satisfies Partial<Record<keyof Retention, string>>;

/** How many days ended runs are kept. Open runs are never removed. */
export function RetentionForm({ retention }: { readonly retention: Retention }) {
  const trpc = useTRPC();
  const [edited, setEdited] = useState(retention);
  const save = useMutation(
    trpc.settings.setRetention.mutationOptions({ meta: { failure: 'The retention was not changed' } }),
  );
  const isChanged = JSON.stringify(edited) !== JSON.stringify(retention);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isChanged) save.mutate(edited);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          Days that ended runs are kept; left empty, for ever. Old runs are removed shortly after the start and once a
          day.
        </Text>
        <Group gap="sm" align="flex-end">
          {Object.entries(kinds).map(([name, label]) => (
            <NumberInput
              key={name}
              w={104}
              size="xs"
              label={label}
              placeholder="for ever"
              suffix=" days"
              min={1}
              max={36_500}
              value={edited[name as keyof typeof kinds] ?? ''}
              onChange={(days) => setEdited({ ...edited, [name]: typeof days === 'number' ? days : null })}
            />
          ))}
          <NumberInput
            w={150}
            size="xs"
            label="Always keep the newest"
            suffix=" of each"
            min={0}
            max={100_000}
            allowDecimal={false}
            value={edited.keepNewest}
            onChange={(count) => setEdited({ ...edited, keepNewest: typeof count === 'number' ? count : 0 })}
          />
          <Button type="submit" size="xs" disabled={!isChanged} loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
