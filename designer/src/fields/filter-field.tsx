import { ActionIcon, Autocomplete, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { FilterOperator, type Filter, type FilterCondition } from '@setpiece/playbook';
import { withoutUndefined } from '../document/edit-step.ts';
import { ValueField } from './value-field.tsx';

/** A tree of conditions over the fields of a record. Without conditions there is no filter. */
export function FilterField(props: {
  label: string;
  value: Filter | undefined;
  onChange: (value: Filter | undefined) => void;
  fields: readonly string[];
}) {
  const { label, value, fields } = props;
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text size="xs" fw={600}>
        {label}
      </Text>
      {value && <FilterGroup filter={value} fields={fields} onChange={props.onChange} depth={0} />}
      {!value && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => props.onChange({ logic: 'and', filters: [emptyCondition(fields)] })}
        >
          Add condition
        </Button>
      )}
    </Stack>
  );
}

function FilterGroup(props: {
  filter: Filter;
  fields: readonly string[];
  onChange: (value: Filter | undefined) => void;
  depth: number;
}) {
  const { filter, fields, onChange, depth } = props;
  const setItem = (index: number, item: Filter | FilterCondition | undefined) => {
    const filters = filter.filters.flatMap((other, at) => (at === index ? (item ? [item] : []) : [other]));
    onChange(filters.length ? { ...filter, filters } : undefined);
  };
  const add = (item: Filter | FilterCondition) => onChange({ ...filter, filters: [...filter.filters, item] });
  return (
    <div className="spd-box">
      <SegmentedControl
        size="xs"
        aria-label="All or any of the conditions"
        data={[
          { value: 'and', label: 'All of' },
          { value: 'or', label: 'Any of' },
        ]}
        value={filter.logic}
        onChange={(logic) => onChange({ ...filter, logic: logic as Filter['logic'] })}
      />
      {filter.filters.map((item, index) =>
        'logic' in item ? (
          <FilterGroup
            key={index}
            filter={item}
            fields={fields}
            depth={depth + 1}
            onChange={(next) => setItem(index, next)}
          />
        ) : (
          <ConditionRow key={index} condition={item} fields={fields} onChange={(next) => setItem(index, next)} />
        ),
      )}
      <Group gap="xs">
        <Button size="compact-xs" variant="subtle" onClick={() => add(emptyCondition(fields))}>
          Add condition
        </Button>
        {depth < 3 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => add({ logic: 'or', filters: [emptyCondition(fields)] })}
          >
            Add group
          </Button>
        )}
      </Group>
    </div>
  );
}

const operatorLabels: Record<FilterOperator, string> = {
  eq: 'equals',
  neq: 'is not',
  like: 'is like',
  notlike: 'is not like',
  in: 'is one of',
  nin: 'is none of',
  in_all: 'has all of',
  isnull: 'is empty',
  lt: 'less than',
  lte: 'at most',
  gt: 'greater than',
  gte: 'at least',
  changed: 'changed',
  contains: 'contains',
  exists: 'exists',
};

function ConditionRow(props: {
  condition: FilterCondition;
  fields: readonly string[];
  onChange: (value: FilterCondition | undefined) => void;
}) {
  const { condition, onChange } = props;
  const hasValue = condition.operator !== 'changed';
  return (
    <Stack gap={4} className="spui-entry">
      <Group gap={4} wrap="nowrap">
        <Autocomplete
          flex={1}
          size="xs"
          aria-label="Record field"
          data={[...props.fields]}
          value={condition.field}
          onChange={(field) => onChange({ ...condition, field })}
        />
        <Select
          w={120}
          size="xs"
          aria-label="Operator"
          allowDeselect={false}
          data={FilterOperator.options.map((value) => ({ value, label: operatorLabels[value] }))}
          value={condition.operator}
          onChange={(operator) => operator && onChange({ ...condition, operator: operator as FilterOperator })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label="Remove condition" onClick={() => onChange(undefined)}>
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </Group>
      {hasValue && (
        <ValueField
          label={`Value for ${condition.field || 'condition'}`}
          isLabelHidden
          value={condition.value}
          onChange={(value) => onChange(withoutUndefined({ ...condition, value }))}
        />
      )}
    </Stack>
  );
}

function emptyCondition(fields: readonly string[]): FilterCondition {
  return { field: fields[0] ?? 'name', operator: 'eq', value: '' };
}
