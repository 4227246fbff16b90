import { Alert, Code, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { JsonTree } from '@setpiece/ui';
import type { StepFormProps } from '../step-view.ts';

export function ForeignForm({ step }: StepFormProps<'foreign'>) {
  return (
    <Stack gap="sm">
      <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} title="This step cannot run">
        {step.reason}
      </Alert>
      <Text size="sm">
        Where it came from it is a <Code>{step.source}</Code> step. It is kept as it was and blocks publishing. Replace
        it with a step that can run, or delete it.
      </Text>
      {step.origin && (
        <>
          <Text size="xs" fw={600}>
            What the source file says
          </Text>
          <JsonTree label="What the source file says" value={step.origin} openDepth={1} />
        </>
      )}
    </Stack>
  );
}
