import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { failureMessage } from '../api/failure.ts';
import { PageMessage } from './page-message.tsx';

interface QueryProblemProps {
  /** What could not be read, e.g. `The runs`. */
  readonly what: string;
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
}

/** Stands where data should be that could not be read. */
export function QueryProblem({ what, query }: QueryProblemProps) {
  return (
    <PageMessage icon={IconPlugConnectedX} title={`${what} could not be read`} text={failureMessage(query.error)}>
      <Button onClick={() => void query.refetch()}>Try again</Button>
    </PageMessage>
  );
}
