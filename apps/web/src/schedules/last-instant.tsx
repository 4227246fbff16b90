import { Anchor, Group, Text } from '@mantine/core';
import { StatusBadge } from '@setpiece/ui';
import { Link } from 'wouter';
import type { ScheduleItem } from '../api/app-router.ts';
import { RelativeTime } from '../frame/relative-time.tsx';

/** What became of the last time that a schedule was due. */
export function LastInstant({ schedule: { last } }: { readonly schedule: ScheduleItem }) {
  if (!last) return <Text c="dimmed">–</Text>;
  const missed = last.missed ? `${last.missed}${last.missed >= 1000 ? '+' : ''} missed` : undefined;
  return (
    <>
      <Group gap={8} wrap="nowrap">
        {last.kind === 'started' && last.status ? (
          <StatusBadge status={last.status} />
        ) : (
          <Text size="sm" c={last.kind === 'failed' ? 'red' : 'orange'}>
            {words[last.kind]}
          </Text>
        )}
        {last.run !== undefined ? (
          <Anchor component={Link} href={`/runs/${last.run}`} size="sm">
            <RelativeTime at={last.instant} />
          </Anchor>
        ) : (
          <Text size="sm" c="dimmed">
            <RelativeTime at={last.instant} />
          </Text>
        )}
      </Group>
      {(last.message ?? missed) && (
        <Text size="xs" c="dimmed" lineClamp={2} title={last.message}>
          {[last.message, missed].filter(Boolean).join(' · ')}
        </Text>
      )}
    </>
  );
}

const words = { started: 'Started', skipped: 'Skipped', missed: 'Missed', failed: 'Not started' } as const;
