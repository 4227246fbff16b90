import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { downloadJson } from './download-json.ts';

interface CopyJsonProps {
  /** What is copied, e.g. `the output`. */
  readonly what: string;
  readonly value: unknown;
}

/** Copies a whole value as JSON, or keeps it as a file, also what a tree cuts off. */
export function CopyJson({ what, value }: CopyJsonProps) {
  const { copied, copy } = useClipboard();
  return (
    <>
      <Tooltip label={copied ? 'Copied' : `Copy ${what} as JSON`}>
        <ActionIcon size="xs" aria-label={`Copy ${what} as JSON`} onClick={() => copy(JSON.stringify(value, null, 2))}>
          {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`Download ${what} as JSON`}>
        <ActionIcon
          size="xs"
          aria-label={`Download ${what} as JSON`}
          onClick={() => downloadJson(what.replace(/^the /, ''), value)}
        >
          <IconDownload size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
