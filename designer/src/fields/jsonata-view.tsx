import { Code, Text } from '@mantine/core';
import { isTemplate, toJsonata } from '@setpiece/expressions';
import { useDesignerState } from '../store/use-designer.ts';

/** The JSONata that a template is compiled to. */
export function JsonataView({ template }: { template: string }) {
  const values = useDesignerState((state) => state.history.present.values);
  if (!isTemplate(template)) {
    return (
      <Text size="xs" c="dimmed">
        Plain text has no JSONata.
      </Text>
    );
  }
  return (
    <Code block aria-label="JSONata" className="spd-wrap">
      {jsonataOf(template, values)}
    </Code>
  );
}

function jsonataOf(template: string, values: 'setpiece' | 'fortisoar'): string {
  try {
    return toJsonata(template, { values });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
