import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** One named thing of a list. */
export interface NamedEntry<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Edits a list of names and values; the field for a value is the caller's. */
export function KeyValueEditor<Value>(props: {
  label: string;
  entries: readonly NamedEntry<Value>[];
  onChange: (entries: readonly NamedEntry<Value>[]) => void;
  newValue: () => Value;
  renderValue: (entry: NamedEntry<Value>, onChange: (value: Value) => void, index: number) => ReactNode;
  addLabel?: string;
  nameLabel?: string;
  empty?: string;
}) {
  const { entries, onChange } = props;
  const replace = (index: number, change: Partial<NamedEntry<Value>>) =>
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  return (
    <Stack gap="xs" role="group" aria-label={props.label}>
      <Text size="xs" fw={600}>
        {props.label}
      </Text>
      {entries.length === 0 && props.empty && (
        <Text size="xs" c="dimmed">
          {props.empty}
        </Text>
      )}
      {entries.map((entry, index) => (
        <div key={index} className="spui-entry">
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <TextInput
              flex={1}
              size="xs"
              aria-label={`${props.nameLabel ?? 'Name'} ${index + 1}`}
              placeholder={props.nameLabel ?? 'Name'}
              value={entry.name}
              onChange={(event) => replace(index, { name: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${entry.name || `entry ${index + 1}`}`}
              onClick={() => onChange(entries.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
          {props.renderValue(entry, (value) => replace(index, { value }), index)}
        </div>
      ))}
      <Button
        variant="light"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...entries, { name: freeName(entries), value: props.newValue() }])}
      >
        {props.addLabel ?? 'Add'}
      </Button>
    </Stack>
  );
}

function freeName(entries: readonly { readonly name: string }[]): string {
  const taken = new Set(entries.map(({ name }) => name));
  let number = entries.length + 1;
  while (taken.has(`name${number}`)) number++;
  return `name${number}`;
}
