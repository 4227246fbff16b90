import { Code, Text } from '@mantine/core';

interface ConsoleLinesProps {
  readonly lines: readonly string[] | undefined;
}

/** What code wrote to its console, a line each. Nothing where it wrote nothing. */
export function ConsoleLines({ lines }: ConsoleLinesProps) {
  if (!lines?.length) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" component="h3" fw={500} m={0}>
        Console
      </Text>
      <Code block mah={200} style={{ overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {lines.join('\n')}
      </Code>
    </div>
  );
}
