import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { isFinal } from '@setpiece/playbook';
import { ConfirmButton, StatusBadge } from '@setpiece/ui';
import { IconPencil, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RunDetails } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import { TriggerKindLabel } from '../playbooks/trigger-kind-label.tsx';
import { MakeTestButton } from './make-test-button.tsx';
import { ForkLinks } from './rerun/fork-links.tsx';
import { failedPlace, placesOf } from './rerun/places-of.ts';
import { RunDuration } from './run-duration.tsx';
import { positionText } from './position-text.ts';
import classes from './run-page.module.css';
import { SignalButton } from './signal-button.tsx';
import type { RunViewKind } from './use-run-view.ts';

interface RunHeaderProps {
  readonly details: RunDetails;
  readonly view: RunViewKind;
  readonly onView: (view: RunViewKind) => void;
  /** Asks for a re-run from a place. */
  readonly onRerun: (place: string) => void;
}

/** Which run this is, how it stands, and what can be done with it. */
export function RunHeader({ details, view, onView, onRerun }: RunHeaderProps) {
  const { run, playbook } = details;
  useDocumentTitle(`Run of ${run.playbookName} · Setpiece`);
  const trpc = useTRPC();
  const cancel = useMutation(trpc.runs.cancel.mutationOptions({ meta: { failure: 'The run was not cancelled' } }));
  return (
    <header className={classes['header']}>
      <Stack gap={3}>
        <Group gap={10}>
          <Title order={1} size="h4">
            {run.playbookName}
          </Title>
          <StatusBadge status={run.status} />
          {run.mode === 'test' && <Badge variant="default">test run</Badge>}
        </Group>
        <Group gap={14} c="dimmed">
          <Text component="span" ff="monospace" size="xs">
            {run.id}
          </Text>
          <TriggerKindLabel kind={run.trigger.kind} />
          {run.position !== undefined && (
            <Anchor component={Link} href={`/playbooks/${run.playbook}/runs`} size="sm">
              {positionText(run.position)}
            </Anchor>
          )}
          {run.trigger.cause && (
            <Anchor component={Link} href={`/runs/${run.trigger.cause.run}`} size="sm">
              Started by a record that another run wrote
            </Anchor>
          )}
          {run.parent && (
            <Anchor component={Link} href={`/runs/${run.parent.run}`} size="sm">
              Started by another run
            </Anchor>
          )}
          <ForkLinks run={run} playbook={playbook} />
          <span>
            <RelativeTime at={run.startedAt} />, {run.endedAt === undefined ? 'for ' : 'took '}
            <RunDuration run={run} />
          </span>
        </Group>
      </Stack>
      <Group gap="xs">
        <SegmentedControl
          aria-label="View"
          value={view}
          onChange={onView}
          data={[
            { value: 'canvas', label: 'Canvas' },
            { value: 'timeline', label: 'Timeline' },
          ]}
        />
        {run.waitingFor?.kind === 'signal' && <SignalButton run={run.id} name={run.waitingFor.name} />}
        {!isFinal(run.status) && (
          <ConfirmButton
            variant="default"
            c="red"
            loading={cancel.isPending}
            question="Steps that run now are told to stop; what they did already stays done. A cancelled run cannot go on."
            confirm="Cancel the run"
            onConfirm={() => cancel.mutate({ id: run.id })}
          >
            Cancel run
          </ConfirmButton>
        )}
        {(run.status === 'succeeded' || run.status === 'failed') && <MakeTestButton run={run} />}
        {isFinal(run.status) && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={() => onRerun(failedPlace(placesOf(details)))}
          >
            Re-run…
          </Button>
        )}
        <Button
          component={Link}
          href={`/playbooks/${run.playbook}`}
          variant="default"
          leftSection={<IconPencil size={15} />}
        >
          Open playbook
        </Button>
      </Group>
    </header>
  );
}
