import { Alert, Table, Text } from '@mantine/core';
import { IconCopyOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RunSummary } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import { suppressedText } from './suppressed-text.ts';

const mostShown = 20;

/** Starts that were answered with this run: when, with which key, and why. */
export function SuppressedStarts({ run }: { readonly run: RunSummary }) {
  const trpc = useTRPC();
  const count = run.suppressed ?? 0;
  const journal = useQuery(
    trpc.runs.journal.queryOptions({ id: run.id }, { enabled: count > 0, refetchInterval: 10_000 }),
  );
  if (count === 0) return null;
  const events = (journal.data ?? []).filter((event) => event.type === 'trigger.suppressed');
  return (
    <Alert color="gray" icon={<IconCopyOff size={18} aria-hidden />} title={suppressedText(count)}>
      <Table verticalSpacing={2} aria-label="Suppressed starts">
        <Table.Tbody>
          {events.slice(0, mostShown).map((event) => (
            <Table.Tr key={event.seq}>
              <Table.Td w={110}>
                <RelativeTime at={event.at} />
              </Table.Td>
              <Table.Td w={220}>
                {event.reason === 'one_active' ? 'One run at a time' : 'Same key as this run'}
              </Table.Td>
              <Table.Td>
                <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                  {event.key}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {events.length > mostShown && <Text size="xs" c="dimmed">{`and ${events.length - mostShown} more`}</Text>}
    </Alert>
  );
}
