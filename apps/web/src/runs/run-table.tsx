import { Badge, Checkbox, Group, Table, Text } from '@mantine/core';
import { StatusBadge } from '@setpiece/ui';
import { Link } from 'wouter';
import type { RunSummary } from '../api/app-router.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import { TableCard } from '../frame/table-card.tsx';
import tableClasses from '../frame/table.module.css';
import { TriggerKindLabel } from '../playbooks/trigger-kind-label.tsx';
import { RunDuration } from './run-duration.tsx';
import { positionText } from './position-text.ts';
import { suppressedText } from './suppressed-text.ts';
import { waitingText } from './waiting-text.ts';

interface RunTableProps {
  readonly runs: readonly RunSummary[];
  /** Leaves the playbook's name out, where all runs are of one. */
  readonly isOfOnePlaybook?: boolean;
  /** Ids of the runs that are ticked. Absent: none can be. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

/** One line a run. */
export function RunTable({ runs, isOfOnePlaybook = false, chosen, onChoose }: RunTableProps) {
  const ticked = runs.filter(({ id }) => chosen?.has(id)).length;
  return (
    <TableCard>
      <Table.Thead>
        <Table.Tr>
          {onChoose && (
            <Table.Th w={34}>
              <Checkbox
                size="xs"
                aria-label="Select all shown runs"
                checked={ticked === runs.length}
                indeterminate={ticked > 0 && ticked < runs.length}
                onChange={() => onChoose(new Set(ticked === runs.length ? [] : runs.map(({ id }) => id)))}
              />
            </Table.Th>
          )}
          <Table.Th w={140}>Status</Table.Th>
          <Table.Th>{isOfOnePlaybook ? 'Run' : 'Playbook'}</Table.Th>
          <Table.Th w={130}>Trigger</Table.Th>
          <Table.Th w={120}>Started</Table.Th>
          <Table.Th w={110}>Duration</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            name={isOfOnePlaybook ? run.id : run.playbookName}
            isChosen={chosen?.has(run.id) ?? false}
            onToggle={onChoose && (() => onChoose(toggled(chosen, run.id)))}
          />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

function toggled(chosen: ReadonlySet<string> = new Set(), run: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(run)) next.add(run);
  return next;
}

interface RunRowProps {
  readonly run: RunSummary;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onToggle: (() => void) | undefined;
}

function RunRow({ run, name, isChosen, onToggle }: RunRowProps) {
  return (
    <Table.Tr>
      {onToggle && (
        <Table.Td>
          <Checkbox size="xs" aria-label={`Select run ${run.id}`} checked={isChosen} onChange={onToggle} />
        </Table.Td>
      )}
      <Table.Td>
        <StatusBadge status={run.status} />
      </Table.Td>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <Link href={`/runs/${run.id}`} className={tableClasses['link']}>
            {name}
          </Link>
          {run.mode === 'test' && (
            <Badge size="xs" variant="default" c="dimmed">
              test
            </Badge>
          )}
          {run.fork && (
            <Badge size="xs" variant="light" color="indigo">
              re-run
            </Badge>
          )}
        </Group>
        {run.suppressed !== undefined && (
          <Text size="xs" c="dimmed">
            {suppressedText(run.suppressed)}
          </Text>
        )}
        {run.position !== undefined && (
          <Text size="xs" c="dimmed">
            {positionText(run.position)}
          </Text>
        )}
        {run.waitingFor && (
          <Text size="xs" c="dimmed">
            Waits {waitingText(run.waitingFor)}
          </Text>
        )}
        {run.error && (
          <Text size="xs" c="red" lineClamp={1} title={run.error.message}>
            {run.error.message}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <TriggerKindLabel kind={run.trigger.kind} />
      </Table.Td>
      <Table.Td c="dimmed">
        <RelativeTime at={run.startedAt} />
      </Table.Td>
      <Table.Td c="dimmed">
        <RunDuration run={run} />
      </Table.Td>
    </Table.Tr>
  );
}
