import { Button, CloseButton, FileButton, Group, Text } from '@mantine/core';
import { readMocks, stepMocks } from '@setpiece/connector-kit';
import { readJson, type Playbook, type Values } from '@setpiece/playbook';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';

/** Lets a mock file stand in for the outside: `{"steps": {name: output}, "operations": {"connector.operation": output}}`. */
export function MockFile() {
  const { runs } = useDesigner();
  const playbook = usePlaybook();
  const mocks = useDesignerState((state) => state.mocks);
  const [problem, setProblem] = useState<string>();
  const load = async (file: File | null) => {
    if (!file) return;
    try {
      runs.setMocks(mocksOf(await file.text(), playbook));
      setProblem(undefined);
    } catch (cause) {
      setProblem(`${file.name}: ${(cause as Error).message}`);
    }
  };
  const count = Object.keys(mocks ?? {}).length;
  return (
    <>
      <Group gap="xs" mb={6}>
        <FileButton
          onChange={(file) => void load(file)}
          accept="application/json,.json"
          inputProps={{ 'aria-label': 'Mock file' }}
        >
          {(props) => (
            <Button
              {...props}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconFileImport size={14} aria-hidden />}
            >
              Mock file …
            </Button>
          )}
        </FileButton>
        {mocks && (
          <>
            <Text size="xs">{count === 1 ? '1 step is mocked' : `${count} steps are mocked`}</Text>
            <CloseButton size="xs" aria-label="Take the mocks away" onClick={() => runs.setMocks(undefined)} />
          </>
        )}
      </Group>
      {problem && (
        <Text size="xs" c="red" role="alert" mb={6}>
          {problem}
        </Text>
      )}
    </>
  );
}

function mocksOf(text: string, playbook: Playbook): Values {
  const { value, diagnostics } = readJson(text);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return stepMocks(readMocks(value), playbook);
}
