import { Badge, Collapse, Group, Table, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlannedPlaybook } from '../../api/app-router.ts';
import { counted } from '../../frame/counted.ts';
import { TableCard } from '../../frame/table-card.tsx';
import { ProblemCounts } from '../problem-counts.tsx';
import { TriggerKindLabel } from '../trigger-kind-label.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import classes from './planned-playbooks.module.css';

const statuses = {
  new: { color: 'green', label: 'New' },
  replaces: { color: 'orange', label: 'Is here, differs' },
  unchanged: { color: 'gray', label: 'Unchanged' },
} satisfies Record<PlannedPlaybook['status'], unknown>;

/** The playbooks in the files; a click on one with problems shows them. */
export function PlannedPlaybooks({ playbooks }: { readonly playbooks: readonly PlannedPlaybook[] }) {
  return (
    <div className={classes['list']}>
      <TableCard minWidth={560}>
        <Table.Tbody>
          {playbooks.map((playbook) => (
            <PlannedRow key={playbook.id} playbook={playbook} />
          ))}
        </Table.Tbody>
      </TableCard>
    </div>
  );
}

function PlannedRow({ playbook }: { readonly playbook: PlannedPlaybook }) {
  const [isOpen, setOpen] = useState(false);
  const { color, label } = statuses[playbook.status];
  const hasProblems = playbook.diagnostics.length > 0;
  return (
    <>
      <Table.Tr title={playbook.file}>
        <Table.Td>
          <UnstyledButton
            fz="inherit"
            disabled={!hasProblems}
            onClick={() => setOpen(!isOpen)}
            aria-expanded={hasProblems ? isOpen : undefined}
          >
            <Group gap={4} wrap="nowrap">
              <IconChevronRight
                size={14}
                className={classes['chevron']}
                data-open={isOpen}
                data-hidden={!hasProblems}
              />
              {playbook.name}
            </Group>
          </UnstyledButton>
        </Table.Td>
        <Table.Td w={130}>
          <Badge size="sm" variant="light" color={color}>
            {label}
          </Badge>
        </Table.Td>
        <Table.Td w={120}>
          <TriggerKindLabel kind={playbook.trigger} />
        </Table.Td>
        <Table.Td w={80} c="dimmed">
          {counted(playbook.steps, 'step')}
        </Table.Td>
        <Table.Td w={90}>
          <ProblemCounts problems={problemsOf(playbook)} />
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <Collapse expanded>
              <DiagnosticList diagnostics={playbook.diagnostics} />
            </Collapse>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function problemsOf({ diagnostics }: PlannedPlaybook) {
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}
