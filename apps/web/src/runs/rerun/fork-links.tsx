import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RunDetails } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';

/** Which run this one repeats, and which runs repeat it. */
export function ForkLinks({ run, playbook }: Pick<RunDetails, 'run' | 'playbook'>) {
  const trpc = useTRPC();
  const repeats = useQuery(trpc.runs.repeatsOf.queryOptions({ id: run.id })).data ?? [];
  const step = playbook.steps.find(({ id }) => id === run.fork?.step);
  const [last] = repeats;
  return (
    <>
      {run.fork && (
        <Anchor component={Link} href={`/runs/${run.fork.run}`} size="sm">
          Re-run of {shortId(run.fork.run)}
          {step ? ` from “${step.name}”` : ' from the beginning'}
        </Anchor>
      )}
      {last && (
        <Anchor component={Link} href={`/runs/${last.id}`} size="sm">
          Run again as {shortId(last.id)}
          {repeats.length > 1 && ` and ${repeats.length - 1} more`}
        </Anchor>
      )}
    </>
  );
}

function shortId(run: string): string {
  return `…${run.slice(-6)}`;
}
