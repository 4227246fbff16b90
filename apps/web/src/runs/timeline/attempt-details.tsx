import { Text } from '@mantine/core';
import { ConsoleLines } from '@setpiece/ui';
import type { Attempt } from '../../api/app-router.ts';
import { RunDuration } from '../run-duration.tsx';
import { FailureNote } from './failure-note.tsx';
import classes from './timeline.module.css';
import { ValueBox } from './value-box.tsx';

interface AttemptDetailsProps {
  readonly attempt: Attempt;
  readonly hasOthers: boolean;
}

/** One try of a step: what went in, and what came out or went wrong. */
export function AttemptDetails({ attempt, hasOthers }: AttemptDetailsProps) {
  const { inputs, output, error, startedAt } = attempt;
  return (
    <section className={classes['attempt']}>
      <Text size="xs" c="dimmed">
        {hasOthers && `Attempt ${attempt.attempt} · `}
        {new Date(startedAt).toLocaleTimeString()} · <RunDuration run={attempt} />
      </Text>
      {error && <FailureNote error={error} />}
      <ValueBox label="Input" value={inputs} />
      <ValueBox label="Output" value={output} />
      <ConsoleLines lines={attempt.log} />
    </section>
  );
}
