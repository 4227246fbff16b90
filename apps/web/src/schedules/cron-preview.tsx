import { Paper, Text } from '@mantine/core';

interface CronPreviewProps {
  /** Epoch milliseconds. */
  readonly instants: readonly number[];
  readonly zone: string;
}

/** When a cron expression is due next. */
export function CronPreview({ instants, zone }: CronPreviewProps) {
  if (!instants.length) return null;
  const format = new Intl.DateTimeFormat(undefined, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(instants.some((instant) => instant % 60_000) && { second: '2-digit' }),
    timeZoneName: 'short',
  });
  return (
    <Paper withBorder p="xs" component="section" aria-label="The next five times">
      <Text size="xs" c="dimmed" mb={2}>
        The next five times
      </Text>
      {instants.map((instant) => (
        <Text key={instant} size="sm">
          {format.format(instant)}
        </Text>
      ))}
    </Paper>
  );
}
