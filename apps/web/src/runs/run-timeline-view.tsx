import { useState } from 'react';
import type { RunDetails } from '../api/app-router.ts';
import { InputCard } from '../inputs/input-card.tsx';
import { useWaitingInputs } from '../inputs/use-waiting-inputs.ts';
import classes from './run-page.module.css';
import { RunResult } from './run-result.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** What the run asks, how it ended, and what happened step by step. */
export function RunTimelineView({ details: { run, steps, playbook } }: { readonly details: RunDetails }) {
  const [chosen, setChosen] = useState<string>();
  const asked = useWaitingInputs().data?.filter((input) => input.run === run.id) ?? [];
  return (
    <div className={classes['timeline']}>
      {asked.map((input) => (
        <InputCard key={`${input.step}/${input.visit}/${input.item ?? ''}`} input={input} isInRun />
      ))}
      <RunResult run={run} />
      <Timeline steps={steps} playbook={playbook} runEnd={run.endedAt} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
