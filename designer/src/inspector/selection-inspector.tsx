import { Button, Stack, Text } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

/** Several things at once. */
export function SelectionInspector() {
  const { document } = useDesigner();
  const count = useDesignerState((state) => state.selection.length);
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  return (
    <Stack gap="sm" p="sm">
      <Text size="sm" fw={600}>
        {count} things chosen
      </Text>
      {!isReadOnly && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => document.duplicateSelection()}
          >
            Duplicate
          </Button>
          <Button
            size="xs"
            variant="light"
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => document.removeSelection()}
          >
            Delete
          </Button>
        </>
      )}
    </Stack>
  );
}
