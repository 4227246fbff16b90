import { Text } from '@mantine/core';
import { CopyField } from '@setpiece/ui';

interface WebhookSecretProps {
  readonly hasSecret: boolean;
  /** Only just after it was issued. */
  readonly token?: string;
}

/** The secret just issued, or why it cannot be shown. */
export function WebhookSecret({ hasSecret, token }: WebhookSecretProps) {
  if (token !== undefined) {
    return (
      <div>
        <CopyField label="Secret" value={token} />
        <Text size="xs" c="orange" mt={4}>
          Copy it now: it is shown this once and cannot be read again.
        </Text>
      </div>
    );
  }
  return (
    <Text c="dimmed">
      {hasSecret
        ? 'A secret was issued earlier; it cannot be shown again. Put it where the command says $SECRET, or replace it.'
        : 'No secret was issued yet, so every call is refused. Issue one to use this address.'}
    </Text>
  );
}
