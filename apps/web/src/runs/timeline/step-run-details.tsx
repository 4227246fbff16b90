import { Anchor, Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { StepRun } from '../../api/app-router.ts';
import { waitingText } from '../waiting-text.ts';
import { AttemptDetails } from './attempt-details.tsx';
import { FailureNote } from './failure-note.tsx';
import { GivenAnswers } from './given-answers.tsx';
import classes from './timeline.module.css';
import { ValueBox } from './value-box.tsx';

interface StepRunDetailsProps {
  readonly stepRun: StepRun;
  /** Asks for a re-run from here; absent: there can be none. */
  readonly onRerun: (() => void) | undefined;
}

/** What a StepRun said, what it waits for, its attempts, and its own output where that is no attempt's. */
export function StepRunDetails({ stepRun, onRerun }: StepRunDetailsProps) {
  const { attempts, error, output, message, status } = stepRun;
  const isTried = attempts.length > 0;
  return (
    <div className={classes['details']}>
      {message && <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message}</Text>}
      {status === 'waiting' && <WaitingNote stepRun={stepRun} />}
      <GivenAnswers answers={stepRun.answers} />
      {status === 'skipped' && <Text c="dimmed">It was skipped: there is no input and no output.</Text>}
      {!isTried && error && <FailureNote error={error} />}
      {attempts.map((attempt) => (
        <AttemptDetails
          key={`${attempt.poll ?? 0}/${attempt.attempt}`}
          attempt={attempt}
          hasOthers={attempts.length > 1}
        />
      ))}
      {!isTried && <ValueBox label="Output" value={output} />}
      {onRerun && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={onRerun}
          >
            Re-run from here…
          </Button>
        </div>
      )}
    </div>
  );
}

function WaitingNote({ stepRun: { waitingFor } }: { readonly stepRun: StepRun }) {
  if (!waitingFor) return null;
  return (
    <Text c="dimmed">
      It waits {waitingText(waitingFor)}.{' '}
      {waitingFor.kind === 'child' && (
        <Anchor component={Link} href={`/runs/${waitingFor.run}`} size="sm">
          Open that run
        </Anchor>
      )}
    </Text>
  );
}
