import { Button, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { WorkspaceModule } from '../api/app-router.ts';

interface ColumnPickerProps {
  readonly module: WorkspaceModule;
  readonly columns: readonly string[];
  readonly onChange: (columns: string[]) => void;
}

/** Chooses which fields the table shows. */
export function ColumnPicker({ module, columns, onChange }: ColumnPickerProps) {
  return (
    <Popover position="bottom-start" shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <ScrollArea.Autosize mah={340} type="auto">
          <Checkbox.Group value={[...columns]} onChange={onChange}>
            <Stack gap={6} pr={14}>
              {module.fields.map(({ name, label }) => (
                <Checkbox key={name} value={name} label={label ?? name} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
