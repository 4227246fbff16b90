import { Alert, Text } from '@mantine/core';
import type { OperationFailure } from '@setpiece/playbook';

/** Why an attempt or step failed. */
export function FailureNote({ error }: { readonly error: OperationFailure }) {
  return (
    <Alert color="red" p={8} style={{ overflowWrap: 'anywhere' }}>
      {error.message}
      <Text size="xs" c="dimmed" ff="monospace">
        {error.code}
      </Text>
    </Alert>
  );
}
