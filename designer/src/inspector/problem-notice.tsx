import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { StepProblems } from '../problems/problems-of.ts';

/** What is wrong with the thing that is being edited. */
export function ProblemNotice({ problems }: { problems: StepProblems }) {
  return (
    <Alert
      mb="sm"
      p="xs"
      color={problems.severity === 'error' ? 'red' : 'yellow'}
      icon={<IconAlertCircle size={18} aria-hidden />}
      title={problems.severity === 'error' ? 'Needs fixing' : 'Worth a look'}
      styles={{ message: { whiteSpace: 'pre-line', fontSize: 12 } }}
    >
      {problems.text}
    </Alert>
  );
}
