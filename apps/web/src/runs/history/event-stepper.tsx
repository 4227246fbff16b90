import { ActionIcon, Button, Group, Slider, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
  IconHistory,
  type Icon,
} from '@tabler/icons-react';
import classes from './history.module.css';

interface EventStepperProps {
  /** Number of the event that is shown; absent: the run as it is now. */
  readonly at: number | undefined;
  /** Number of the last event. */
  readonly last: number;
  /** What the shown event says. */
  readonly text: string | undefined;
  readonly onChange: (at: number | undefined) => void;
}

/** Steps through the events of a run, by slider, buttons or the keys [ and ]. */
export function EventStepper({ at, last, text, onChange }: EventStepperProps) {
  const go = (to: number) => onChange(Math.min(last, Math.max(1, to)));
  useHotkeys([
    ['[', () => go((at ?? last) - 1)],
    [']', () => at !== undefined && go(at + 1)],
  ]);
  if (at === undefined)
    return (
      <Group className={classes['bar']} gap="xs">
        <Tooltip label="Show the run as it was at any event; the keys [ and ] step" withArrow>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconHistory size={15} aria-hidden />}
            onClick={() => go(last)}
          >
            {last === 1 ? 'Look at its one event' : `Step through its ${last} events`}
          </Button>
        </Tooltip>
      </Group>
    );
  return (
    <Group className={classes['bar']} gap={6} wrap="nowrap" role="group" aria-label="Events of the run">
      <Step label="First event" icon={IconChevronsLeft} isOff={at <= 1} onClick={() => go(1)} />
      <Step label="Event before" icon={IconChevronLeft} isOff={at <= 1} onClick={() => go(at - 1)} />
      <Step label="Next event" icon={IconChevronRight} isOff={at >= last} onClick={() => go(at + 1)} />
      <Step label="Last event" icon={IconChevronsRight} isOff={at >= last} onClick={() => go(last)} />
      <Slider
        className={classes['slider']}
        thumbLabel="Event"
        size="sm"
        min={1}
        max={Math.max(last, 2)}
        value={at}
        label={null}
        onChange={go}
      />
      <Text size="sm" className={classes['text']} aria-live="polite">
        <b>
          event {at} of {last}
        </b>
        {text && <span>: {text}</span>}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => onChange(undefined)} style={{ flex: 'none' }}>
        Back to now
      </Button>
    </Group>
  );
}

function Step(props: { label: string; icon: Icon; isOff: boolean; onClick: () => void }) {
  const StepIcon = props.icon;
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="default" size="sm" aria-label={props.label} disabled={props.isOff} onClick={props.onClick}>
        <StepIcon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
