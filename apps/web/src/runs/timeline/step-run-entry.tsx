import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { StatusIcon } from '@setpiece/ui';
import type { StepRun } from '../../api/app-router.ts';
import { RunDuration } from '../run-duration.tsx';
import { AttemptDetails } from './attempt-details.tsx';
import { ProvenanceBadge } from './provenance-badge.tsx';
import classes from './timeline.module.css';
import { endOf, startOf } from './timeline-of.ts';

interface StepRunEntryProps {
  readonly stepRun: StepRun;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One StepRun: a line, and below it its attempts when open. */
export function StepRunEntry({ stepRun, name, isOpen, onToggle }: StepRunEntryProps) {
  const { item, visit, attempts, status } = stepRun;
  const last = attempts.at(-1);
  return (
    <li className={classes['entry']} data-item={item !== undefined}>
      <UnstyledButton className={classes['line']} onClick={onToggle} aria-expanded={isOpen}>
        <StatusIcon status={status} size={16} />
        <Text component="span" fw={item === undefined ? 550 : 400} truncate flex={1}>
          {item === undefined ? name : `Item ${item + 1}`}
        </Text>
        {visit > 1 && item === undefined && <Chip>{`visit ${visit}`}</Chip>}
        {attempts.length > 1 && <Chip>{`${attempts.length} attempts`}</Chip>}
        <ProvenanceBadge provenance={last?.provenance} />
        <Text component="span" size="xs" c="dimmed">
          <RunDuration run={{ startedAt: startOf(stepRun), endedAt: endOf(stepRun) }} />
        </Text>
      </UnstyledButton>
      {!isOpen && last?.error && (
        <Text size="xs" c="red" pl={36} pr={10} pb={6} lineClamp={2}>
          {last.error.message}
        </Text>
      )}
      {isOpen && (
        <div className={classes['details']}>
          {attempts.length === 0 && (
            <Text c="dimmed">
              It was {status === 'skipped' ? 'skipped' : 'not tried'}: there is no input and no output.
            </Text>
          )}
          {attempts.map((attempt) => (
            <AttemptDetails key={attempt.attempt} attempt={attempt} hasOthers={attempts.length > 1} />
          ))}
        </div>
      )}
    </li>
  );
}

function Chip({ children }: { readonly children: string }) {
  return (
    <Group component="span">
      <Badge size="xs" variant="default" c="dimmed">
        {children}
      </Badge>
    </Group>
  );
}
