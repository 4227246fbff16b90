import { Alert, Group, Text } from '@mantine/core';
import { JsonTree } from '@setpiece/ui';
import type { Attempt } from '../../api/app-router.ts';
import { CopyJson } from '../../frame/copy-json.tsx';
import { RunDuration } from '../run-duration.tsx';
import classes from './timeline.module.css';

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
        {startedAt !== undefined && new Date(startedAt).toLocaleTimeString()} · <RunDuration run={attempt} />
      </Text>
      {error && (
        <Alert color="red" p={8} style={{ overflowWrap: 'anywhere' }}>
          {error.message}
          <Text size="xs" c="dimmed" ff="monospace">
            {error.code}
          </Text>
        </Alert>
      )}
      <ValueBox label="Input" value={inputs} />
      <ValueBox label="Output" value={output} />
    </section>
  );
}

function ValueBox({ label, value }: { readonly label: string; readonly value: unknown }) {
  if (value === undefined) return null;
  return (
    <div>
      <Group gap={4} mb={2}>
        <Text size="xs" fw={550}>
          {label}
        </Text>
        <CopyJson what={`the ${label.toLowerCase()}`} value={value} />
      </Group>
      <div className={classes['value']}>
        <JsonTree label={label} value={value} openDepth={1} />
      </div>
    </div>
  );
}
