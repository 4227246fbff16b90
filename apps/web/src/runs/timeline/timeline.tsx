import { Text } from '@mantine/core';
import type { Playbook } from '@setpiece/playbook';
import type { StepRun } from '../../api/app-router.ts';
import { StepRunEntry } from './step-run-entry.tsx';
import classes from './timeline.module.css';
import { stepRunKey, timelineOf } from './timeline-of.ts';

interface TimelineProps {
  readonly steps: readonly StepRun[];
  readonly playbook: Playbook;
  /** When the run ended, if it has. */
  readonly runEnd: number | undefined;
  /** Nothing of the run is under way. */
  readonly isPaused?: boolean;
  /** The StepRun that is open. */
  readonly chosen: string | undefined;
  readonly onChoose: (stepRun: string | undefined) => void;
  /** Asks for a re-run from a StepRun; absent: there can be none. */
  readonly onRerun: ((stepRun: string) => void) | undefined;
}

/** What happened step by step, in the order in which it began. One entry is open at a time. */
export function Timeline({ steps, playbook, runEnd, isPaused, chosen, onChoose, onRerun }: TimelineProps) {
  const names = new Map([playbook.trigger, ...playbook.steps].map(({ id, name }) => [id, name]));
  const entries = timelineOf(steps);
  if (entries.length === 0) return <Text c="dimmed">No step has begun yet.</Text>;
  return (
    <ol className={classes['timeline']}>
      {entries.map((stepRun) => {
        const key = stepRunKey(stepRun);
        return (
          <StepRunEntry
            key={key}
            stepRun={stepRun}
            name={names.get(stepRun.step) ?? stepRun.step}
            runEnd={runEnd}
            isPaused={isPaused}
            isOpen={key === chosen}
            onToggle={() => onChoose(key === chosen ? undefined : key)}
            onRerun={stepRun.item === undefined && onRerun ? () => onRerun(key) : undefined}
          />
        );
      })}
    </ol>
  );
}
