import { Button } from '@mantine/core';
import { IconCompassOff, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { failureCode, failureMessage } from '../api/failure.ts';
import { PageMessage } from './page-message.tsx';

interface QueryProblemProps {
  /** What could not be read, e.g. `The runs`. */
  readonly what: string;
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  /** Where to go when it is not there at all. */
  readonly home?: { readonly href: string; readonly label: string };
}

/** Stands where data should be that could not be read. */
export function QueryProblem({ what, query, home }: QueryProblemProps) {
  const text = failureMessage(query.error);
  if (home && failureCode(query.error) === 'NOT_FOUND') {
    return (
      <PageMessage icon={IconCompassOff} title={`${what} is not here`} text={text}>
        <Button component={Link} href={home.href}>
          {home.label}
        </Button>
      </PageMessage>
    );
  }
  return (
    <PageMessage icon={IconPlugConnectedX} title={`${what} could not be read`} text={text}>
      <Button onClick={() => void query.refetch()}>Try again</Button>
    </PageMessage>
  );
}
