import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { showFailure } from '../../api/show-failure.ts';
import { sizeText } from './size-text.ts';

interface Pruned {
  readonly runs: number;
  readonly bytes: number;
}

/** Removes what the retention names, after it has said how much that is. */
export function PruneNow() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [plan, setPlan] = useState<Pruned>();
  const [isPlanning, setPlanning] = useState(false);
  const prune = useMutation(
    trpc.runs.prune.mutationOptions({
      meta: { failure: 'The runs were not removed' },
      onSuccess: () => setPlan(undefined),
    }),
  );
  const look = async () => {
    setPlanning(true);
    prune.reset();
    await client
      .fetchQuery(trpc.runs.planPrune.queryOptions({}, { staleTime: 0 }))
      .then(setPlan, (error: unknown) => showFailure('It was not found out what would be removed', error))
      .finally(() => setPlanning(false));
  };
  return (
    <Group gap="sm">
      {plan === undefined || plan.runs === 0 ? (
        <Button variant="default" loading={isPlanning} onClick={() => void look()}>
          Prune now…
        </Button>
      ) : (
        <>
          <Button color="red" loading={prune.isPending} onClick={() => prune.mutate({})}>
            Remove {told(plan)}
          </Button>
          <Button variant="default" disabled={prune.isPending} onClick={() => setPlan(undefined)}>
            Keep them
          </Button>
        </>
      )}
      <Text size="sm" c="dimmed" aria-live="polite">
        {prune.data
          ? `Removed ${told(prune.data)}.`
          : plan?.runs === 0
            ? 'No run is old enough to be removed.'
            : plan
              ? 'They cannot be brought back.'
              : 'Says first what would be removed.'}
      </Text>
    </Group>
  );
}

function told({ runs, bytes }: Pruned): string {
  return `${runs.toLocaleString()} run${runs === 1 ? '' : 's'} (${sizeText(bytes)})`;
}
