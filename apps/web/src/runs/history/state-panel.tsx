import { Button, Group, Popover, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Playbook } from '@setpiece/playbook';
import { JsonTree, StatusBadge } from '@setpiece/ui';
import type { RunStateAt } from '../../api/app-router.ts';
import { CopyJson } from '../../frame/copy-json.tsx';
import classes from './history.module.css';

interface StatePanelProps {
  readonly state: RunStateAt;
  readonly playbook: Playbook;
}

/** What the run knew and was doing right after an event: beside the run, or on a narrow screen as a line above it. */
export function StatePanel(props: StatePanelProps) {
  const isNarrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  return isNarrow ? <StateLine {...props} /> : <StateColumn {...props} />;
}

function StateColumn({ state, playbook }: StatePanelProps) {
  const open = openSteps({ state, playbook });
  return (
    <aside className={classes['state']} aria-label="State at the event">
      <Group gap={8}>
        <StatusBadge status={state.status} />
        <EventTime at={state.event.at} />
      </Group>
      <Stack gap={2}>
        <Title order={2} size="h6">
          Under way
        </Title>
        <Text size="sm" c={open ? undefined : 'dimmed'}>
          {open || 'No step'}
        </Text>
      </Stack>
      <Vars vars={state.vars} />
    </aside>
  );
}

/** The drawing keeps the width of the screen; `vars` open over it. */
function StateLine({ state, playbook }: StatePanelProps) {
  const open = openSteps({ state, playbook });
  return (
    <aside className={classes['line']} aria-label="State at the event">
      <StatusBadge status={state.status} />
      <EventTime at={state.event.at} />
      <Text size="sm" className={classes['text']} title={open} c={open ? undefined : 'dimmed'}>
        {open ? `Under way: ${open}` : 'No step under way'}
      </Text>
      <Popover position="bottom-end" shadow="md" withinPortal>
        <Popover.Target>
          <Button size="compact-sm" variant="default" style={{ flex: 'none' }}>
            Show vars
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes['vars']}>
          <Vars vars={state.vars} />
        </Popover.Dropdown>
      </Popover>
    </aside>
  );
}

function Vars({ vars }: Pick<RunStateAt, 'vars'>) {
  return (
    <div>
      <Group gap={4} mb={2}>
        <Title order={2} size="h6">
          vars
        </Title>
        <CopyJson what="vars" value={vars} />
      </Group>
      <JsonTree label="vars at the event" value={vars} openDepth={1} />
    </div>
  );
}

function EventTime({ at }: { readonly at: number }) {
  return (
    <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
      {new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })}
    </Text>
  );
}

/** The names of the steps that are under way, in one text. */
function openSteps({ state: { active }, playbook }: StatePanelProps): string {
  const names = new Map(playbook.steps.map(({ id, name }) => [id, name]));
  return [...new Set(active.map(({ step }) => names.get(step) ?? step))].join(', ');
}
