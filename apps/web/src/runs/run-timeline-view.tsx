import { isFinal } from '@setpiece/playbook';
import { useState } from 'react';
import type { RunDetails, StepRun } from '../api/app-router.ts';
import { InputCard } from '../inputs/input-card.tsx';
import { useWaitingInputs } from '../inputs/use-waiting-inputs.ts';
import classes from './run-page.module.css';
import { RunResult } from './run-result.tsx';
import { SuppressedStarts } from './suppressed-starts.tsx';
import { Timeline } from './timeline/timeline.tsx';

interface RunTimelineViewProps {
  readonly details: RunDetails;
  /** The StepRuns as they were at an event; absent: as they are now. */
  readonly past: readonly StepRun[] | undefined;
  /** Asks for a re-run from a StepRun, by its key. */
  readonly onRerun: (place: string) => void;
}

/** What the run asks, how it ended, and what happened step by step. */
export function RunTimelineView({ details, past, onRerun }: RunTimelineViewProps) {
  const { run, steps, playbook } = details;
  const [chosen, setChosen] = useState<string>();
  const asked = useWaitingInputs().data?.filter((input) => input.run === run.id) ?? [];
  return (
    <div className={classes['timeline']}>
      {(past ? [] : asked).map((input) => (
        <InputCard key={`${input.step}/${input.visit}/${input.item ?? ''}`} input={input} isInRun />
      ))}
      {!past && <RunResult details={details} />}
      {!past && <SuppressedStarts run={run} />}
      <Timeline
        steps={past ?? steps}
        playbook={playbook}
        runEnd={past ? undefined : run.endedAt}
        isPaused={!past && run.status === 'paused'}
        chosen={chosen}
        onChoose={setChosen}
        onRerun={isFinal(run.status) && !past ? onRerun : undefined}
      />
    </div>
  );
}
