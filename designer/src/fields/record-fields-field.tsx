import { ActionIcon, Autocomplete, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Value } from '@setpiece/playbook';
import { ValueField } from './value-field.tsx';

/** Fields of a record and the values that fill them. */
export function RecordFieldsField(props: {
  label: string;
  value: readonly { readonly field: string; readonly value: Value }[];
  onChange: (value: { field: string; value: Value }[]) => void;
  known: readonly string[];
}) {
  const { value, onChange, known } = props;
  const used = new Set(value.map(({ field }) => field));
  const free = known.filter((field) => !used.has(field));
  const replace = (index: number, change: { field?: string; value?: Value }) =>
    onChange(value.map((entry, at) => (at === index ? { ...entry, ...change } : { ...entry })));
  return (
    <Stack gap="xs" role="group" aria-label={props.label}>
      <Text size="xs" fw={600}>
        {props.label}
      </Text>
      {value.map((entry, index) => (
        <div key={index} className="spui-entry">
          <Group gap={4} wrap="nowrap">
            <Autocomplete
              flex={1}
              size="xs"
              aria-label={`Record field ${index + 1}`}
              data={[...free]}
              value={entry.field}
              onChange={(field) => replace(index, { field })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove field ${entry.field}`}
              onClick={() => onChange(value.filter((_, at) => at !== index).map((other) => ({ ...other })))}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Group>
          <ValueField
            label={`Value of ${entry.field}`}
            isLabelHidden
            value={entry.value}
            onChange={(next) => replace(index, { value: next ?? '' })}
          />
        </div>
      ))}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          onChange([
            ...value.map((other) => ({ ...other })),
            { field: free[0] ?? `field${value.length + 1}`, value: '' },
          ])
        }
      >
        Add field
      </Button>
    </Stack>
  );
}
