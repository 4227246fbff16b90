import { Group, Stack, Text, Title } from '@mantine/core';
import type { Playbook } from '@setpiece/playbook';
import { JsonTree, StatusBadge } from '@setpiece/ui';
import type { RunStateAt } from '../../api/app-router.ts';
import { CopyJson } from '../../frame/copy-json.tsx';
import classes from './history.module.css';

/** What the run knew and was doing right after an event. */
export function StatePanel({ state, playbook }: { readonly state: RunStateAt; readonly playbook: Playbook }) {
  const { status, active, vars, event } = state;
  const names = new Map(playbook.steps.map(({ id, name }) => [id, name]));
  const open = [...new Set(active.map(({ step }) => names.get(step) ?? step))];
  return (
    <aside className={classes['state']} aria-label="State at the event">
      <Group gap={8}>
        <StatusBadge status={status} />
        <Text size="xs" c="dimmed">
          {new Date(event.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })}
        </Text>
      </Group>
      <Stack gap={2}>
        <Title order={2} size="h6">
          Under way
        </Title>
        <Text size="sm" c={open.length ? undefined : 'dimmed'}>
          {open.length ? open.join(', ') : 'No step'}
        </Text>
      </Stack>
      <div>
        <Group gap={4} mb={2}>
          <Title order={2} size="h6">
            vars
          </Title>
          <CopyJson what="vars" value={vars} />
        </Group>
        <JsonTree label="vars at the event" value={vars} openDepth={1} />
      </div>
    </aside>
  );
}
