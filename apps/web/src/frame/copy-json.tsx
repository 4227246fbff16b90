import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface CopyJsonProps {
  /** What is copied, e.g. `the output`. */
  readonly what: string;
  readonly value: unknown;
}

/** Copies a whole value as JSON, also what a tree cuts off. */
export function CopyJson({ what, value }: CopyJsonProps) {
  return (
    <CopyButton value={JSON.stringify(value, null, 2)}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : `Copy ${what} as JSON`}>
          <ActionIcon size="xs" aria-label={`Copy ${what} as JSON`} onClick={copy}>
            {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
