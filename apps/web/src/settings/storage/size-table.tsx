import { Group, Progress, Stack, Text, Tooltip } from '@mantine/core';
import { RunStatus } from '@setpiece/playbook';
import { statusLooks } from '@setpiece/ui';
import type { Storage } from '../../api/app-router.ts';
import { sizeText } from './size-text.ts';

const parts = {
  runs: { label: 'Journals of runs', color: 'blue' },
  blobs: { label: 'Values over 32 KB', color: 'cyan' },
  records: { label: 'Records', color: 'teal' },
  other: { label: 'Indexes and the rest', color: 'gray' },
  free: { label: 'Free, used again', color: 'gray.3' },
} as const;

const names = Object.keys(parts) as (keyof typeof parts)[];

/** The database part by part, and how many runs there are. */
export function SizeTable({ storage }: { readonly storage: Storage }) {
  const whole = names.reduce((sum, name) => sum + storage[name], 0) || 1;
  const counts = RunStatus.options.flatMap((status) => {
    const total = storage.runsByStatus[status];
    return total ? [`${total.toLocaleString()} ${statusLooks[status].label.toLowerCase()}`] : [];
  });
  return (
    <Stack gap={8}>
      <Text>
        The database takes <b>{sizeText(storage.file)}</b>.
      </Text>
      <Progress.Root size="lg">
        {names.map((name) => (
          <Tooltip key={name} label={`${parts[name].label}: ${sizeText(storage[name])}`}>
            <Progress.Section value={(storage[name] / whole) * 100} color={parts[name].color} />
          </Tooltip>
        ))}
      </Progress.Root>
      <Group gap="md">
        {names.map((name) => (
          <Group key={name} gap={6} wrap="nowrap">
            <span
              aria-hidden
              style={{
                width: 9,
                height: 9,
                borderRadius: 2,
                background: `var(--mantine-color-${parts[name].color.replace('.', '-')}${parts[name].color.includes('.') ? '' : '-6'})`,
              }}
            />
            <Text size="sm" c="dimmed">
              {parts[name].label} {sizeText(storage[name])}
            </Text>
          </Group>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        Runs: {counts.join(', ') || 'none'}
        {storage.testRuns > 0 && ` (${storage.testRuns.toLocaleString()} of them test runs)`}.
      </Text>
    </Stack>
  );
}
