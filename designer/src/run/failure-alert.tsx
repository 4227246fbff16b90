import { Alert, Text } from '@mantine/core';
import type { OperationFailure } from '@setpiece/playbook';
import { IconAlertCircle } from '@tabler/icons-react';

/** Why a run or step failed: in words, with the code of the failure small beneath. */
export function FailureAlert({ title, error }: { readonly title: string; readonly error: OperationFailure }) {
  return (
    <Alert p="xs" color="red" icon={<IconAlertCircle size={18} aria-hidden />} title={title} className="spd-wrap">
      {error.message}
      <Text size="xs" c="dimmed" ff="monospace" mt={4}>
        {error.code}
      </Text>
    </Alert>
  );
}
