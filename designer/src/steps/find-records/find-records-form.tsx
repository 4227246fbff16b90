import { ActionIcon, Autocomplete, Button, Checkbox, Group, Select, Stack, TagsInput, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Sort } from '@setpiece/playbook';
import { FilterField } from '../../fields/filter-field.tsx';
import { ModuleField, useModuleFields } from '../../fields/module-field.tsx';
import { NumberOrTemplateField } from '../../fields/number-or-template-field.tsx';
import type { StepFormProps } from '../step-view.ts';

export function FindRecordsForm({ step, edit }: StepFormProps<'find_records'>) {
  const fields = useModuleFields(step.module);
  return (
    <Stack gap="sm">
      <ModuleField value={step.module} onChange={(module) => edit({ module })} />
      <FilterField label="Filter" fields={fields} value={step.filter} onChange={(filter) => edit({ filter })} />
      <SortField
        fields={fields}
        value={step.sort ?? []}
        onChange={(sort) => edit({ sort: sort.length ? sort : undefined })}
      />
      <NumberOrTemplateField label="Limit" placeholder="30" value={step.limit} onChange={(limit) => edit({ limit })} />
      <TagsInput
        size="xs"
        label="Only these fields"
        placeholder={step.select?.length ? undefined : 'All fields'}
        data={[...fields]}
        value={step.select ?? []}
        onChange={(select) => edit({ select: select.length ? select : undefined })}
      />
      <Checkbox
        size="xs"
        label="With related records"
        checked={step.relationships ?? false}
        onChange={(event) => edit({ relationships: event.currentTarget.checked || undefined })}
      />
    </Stack>
  );
}

function SortField(props: { fields: readonly string[]; value: readonly Sort[]; onChange: (value: Sort[]) => void }) {
  const { value, onChange } = props;
  const replace = (index: number, sort: Sort) => onChange(value.map((other, at) => (at === index ? sort : other)));
  return (
    <Stack gap={4} role="group" aria-label="Order">
      <Text size="xs" fw={600}>
        Order
      </Text>
      {value.map((sort, index) => (
        <Group key={index} gap={4} wrap="nowrap">
          <Autocomplete
            flex={1}
            size="xs"
            aria-label={`Order by ${index + 1}`}
            data={[...props.fields]}
            value={sort.field}
            onChange={(field) => replace(index, { ...sort, field })}
          />
          <Select
            w={130}
            size="xs"
            aria-label={`Direction of ${sort.field}`}
            allowDeselect={false}
            data={[
              { value: 'asc', label: 'Ascending' },
              { value: 'desc', label: 'Descending' },
            ]}
            value={sort.direction}
            onChange={(direction) => replace(index, { ...sort, direction: direction === 'desc' ? 'desc' : 'asc' })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove order by ${sort.field}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...value, { field: 'createDate', direction: 'desc' }])}
      >
        Add order
      </Button>
    </Stack>
  );
}
