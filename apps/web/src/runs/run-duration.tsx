import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { durationText } from '../frame/time-ago.ts';

interface RunDurationProps {
  readonly run: { readonly startedAt?: number; readonly endedAt?: number };
}

/** How long something took, or has been going on until now. */
export function RunDuration({ run: { startedAt, endedAt } }: RunDurationProps) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 1_000, { autoInvoke: endedAt === undefined });
  return startedAt === undefined ? null : <>{durationText((endedAt ?? Math.max(now, startedAt)) - startedAt)}</>;
}
