import { Badge, Text, UnstyledButton } from '@mantine/core';
import { StatusIcon } from '@setpiece/ui';
import type { StepRun } from '../../api/app-router.ts';
import { RunDuration } from '../run-duration.tsx';
import { ProvenanceBadge } from './provenance-badge.tsx';
import { StepRunDetails } from './step-run-details.tsx';
import classes from './timeline.module.css';
import { errorOf, spanOf } from './timeline-of.ts';

interface StepRunEntryProps {
  readonly stepRun: StepRun;
  readonly name: string;
  /** When the run ended, if it has. */
  readonly runEnd: number | undefined;
  /** Nothing of the run is under way. */
  readonly isPaused?: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRerun: (() => void) | undefined;
}

/** One StepRun: a line, and below it its details when open. */
export function StepRunEntry({ stepRun, name, runEnd, isPaused, isOpen, onToggle, onRerun }: StepRunEntryProps) {
  const { item, visit, attempts, status, option } = stepRun;
  const error = errorOf(stepRun);
  return (
    <li className={classes['entry']} data-item={item !== undefined}>
      <UnstyledButton className={classes['line']} onClick={onToggle} aria-expanded={isOpen}>
        <StatusIcon status={isPaused && status === 'running' ? 'paused' : status} size={16} />
        <Text component="span" fw={item === undefined ? 550 : 400} truncate flex={1}>
          {item === undefined ? name : `Item ${item + 1}`}
        </Text>
        {option !== undefined && <Chip>{option}</Chip>}
        {visit > 1 && item === undefined && <Chip>{`visit ${visit}`}</Chip>}
        {attempts.length > 1 && <Chip>{`${attempts.length} attempts`}</Chip>}
        <ProvenanceBadge provenance={attempts.at(-1)?.provenance} />
        <Text component="span" size="xs" c="dimmed">
          <RunDuration run={spanOf(stepRun, runEnd)} />
        </Text>
      </UnstyledButton>
      {!isOpen && error && (
        <Text size="xs" c="red" pl={34} pr={10} pb={6} lineClamp={2}>
          {error.message}
        </Text>
      )}
      {isOpen && <StepRunDetails stepRun={stepRun} onRerun={onRerun} />}
    </li>
  );
}

function Chip({ children }: { readonly children: string }) {
  return (
    <Badge size="xs" variant="default" c="dimmed">
      {children}
    </Badge>
  );
}
