import { Tooltip } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { timeAgo } from './time-ago.ts';

/** `5 min ago`, kept current; the exact instant on hover. */
export function RelativeTime({ at }: { readonly at: number }) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 15_000, { autoInvoke: true });
  return (
    <Tooltip label={new Date(at).toLocaleString()}>
      <time dateTime={new Date(at).toISOString()}>{timeAgo(at, Math.max(now, at))}</time>
    </Tooltip>
  );
}
