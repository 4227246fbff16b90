import { Badge, Group, Switch, Table, Text, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ScheduleItem } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { TableCard } from '../frame/table-card.tsx';
import tableClasses from '../frame/table.module.css';
import { LastInstant } from './last-instant.tsx';
import { ScheduleMenu } from './schedule-menu.tsx';

interface ScheduleTableProps {
  readonly schedules: readonly ScheduleItem[];
  readonly onEdit: (schedule: ScheduleItem) => void;
}

/** One line a schedule. */
export function ScheduleTable({ schedules, onEdit }: ScheduleTableProps) {
  return (
    <TableCard minWidth={960}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Playbook</Table.Th>
          <Table.Th w={170}>When</Table.Th>
          <Table.Th w={180}>Next</Table.Th>
          <Table.Th w={220}>Last</Table.Th>
          <Table.Th w={80}>Active</Table.Th>
          <Table.Th w={44} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {schedules.map((schedule) => (
          <ScheduleRow key={schedule.id} schedule={schedule} onEdit={() => onEdit(schedule)} />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

function ScheduleRow({ schedule, onEdit }: { readonly schedule: ScheduleItem; readonly onEdit: () => void }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          {schedule.name}
          {schedule.fromTrigger && (
            <Tooltip label="It belongs to the schedule trigger of its playbook and is changed there">
              <Badge size="xs" variant="light" color="gray" c="dimmed">
                from trigger
              </Badge>
            </Tooltip>
          )}
          {schedule.oneActive && (
            <Tooltip label="A time is skipped while a run of it is open">
              <Badge size="xs" variant="light" color="gray" c="dimmed">
                one at a time
              </Badge>
            </Tooltip>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <ScheduledPlaybook schedule={schedule} />
      </Table.Td>
      <Table.Td>
        <Text ff="monospace" size="sm">
          {schedule.cron}
        </Text>
        <Text size="xs" c="dimmed">
          {schedule.timeZone}
        </Text>
      </Table.Td>
      <Table.Td c="dimmed">{schedule.next === undefined ? '–' : <NextTime at={schedule.next} />}</Table.Td>
      <Table.Td>
        <LastInstant schedule={schedule} />
      </Table.Td>
      <Table.Td>
        <ActiveSwitch schedule={schedule} />
      </Table.Td>
      <Table.Td>
        <ScheduleMenu schedule={schedule} onEdit={onEdit} />
      </Table.Td>
    </Table.Tr>
  );
}

/** In the time zone of who looks. */
function NextTime({ at }: { readonly at: number }) {
  const text = new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={new Date(at).toISOString()} style={{ whiteSpace: 'nowrap' }}>
      {text}
    </time>
  );
}

function ScheduledPlaybook({ schedule: { playbook } }: { readonly schedule: ScheduleItem }) {
  if (playbook.name === undefined)
    return (
      <Text c="red" size="sm">
        There is no playbook “{playbook.id}” any more
      </Text>
    );
  const problem = playbook.published ? (playbook.active ? undefined : 'inactive') : 'not published';
  return (
    <Group gap={6}>
      <Link href={`/playbooks/${playbook.id}`} className={tableClasses['link']}>
        {playbook.name}
      </Link>
      {problem && (
        <Tooltip label="Only a published playbook that is switched on is started">
          <Badge size="xs" variant="light" color="orange">
            {problem}
          </Badge>
        </Tooltip>
      )}
    </Group>
  );
}

function ActiveSwitch({ schedule }: { readonly schedule: ScheduleItem }) {
  const trpc = useTRPC();
  const setActive = useMutation(
    trpc.schedules.setActive.mutationOptions({ meta: { failure: `“${schedule.name}” was not switched` } }),
  );
  return (
    <Switch
      aria-label={`“${schedule.name}” is active`}
      checked={setActive.isPending ? setActive.variables.active : schedule.active}
      onChange={(event) => setActive.mutate({ id: schedule.id, active: event.currentTarget.checked })}
    />
  );
}
