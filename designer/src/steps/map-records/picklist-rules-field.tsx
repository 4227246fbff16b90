import { ActionIcon, Autocomplete, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PicklistRule } from '@setpiece/playbook';
import { withoutUndefined } from '../../document/edit-step.ts';
import { DynamicField } from '../../fields/dynamic-field.tsx';
import { useDesignerState } from '../../store/use-designer.ts';

/** Rules that turn source values into items of picklists. */
export function PicklistRulesField(props: {
  rules: readonly PicklistRule[];
  known: readonly string[];
  onChange: (rules: PicklistRule[]) => void;
}) {
  const { rules, onChange } = props;
  return (
    <Stack gap="xs" role="group" aria-label="Picklist rules">
      <Text size="xs" fw={600}>
        Picklist rules
      </Text>
      {rules.map((rule, index) => (
        <PicklistRuleRow
          key={index}
          rule={rule}
          known={props.known}
          onChange={(next) => onChange(rules.map((other, at) => (at === index ? next : other)))}
          onRemove={() => onChange(rules.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          onChange([
            ...rules,
            { field: 'severity', picklist: 'Severity', source: '{{ vars.item.severity }}', items: [] },
          ])
        }
      >
        Add picklist rule
      </Button>
    </Stack>
  );
}

function PicklistRuleRow(props: {
  rule: PicklistRule;
  known: readonly string[];
  onChange: (rule: PicklistRule) => void;
  onRemove: () => void;
}) {
  const { rule, onChange } = props;
  const picklists = useDesignerState((state) => state.catalog.picklists);
  const items = picklists.find(({ name }) => name === rule.picklist)?.items.map(({ value }) => value) ?? [];
  const setItem = (index: number, item: { item: string; match: string }) =>
    onChange({ ...rule, items: rule.items.map((other, at) => (at === index ? item : other)) });
  return (
    <div className="spui-entry">
      <Group gap={4} wrap="nowrap" align="flex-end">
        <Autocomplete
          flex={1}
          size="xs"
          label="Field"
          data={[...props.known]}
          value={rule.field}
          onChange={(field) => field && onChange({ ...rule, field })}
        />
        <Autocomplete
          flex={1}
          size="xs"
          label="Picklist"
          data={picklists.map(({ name }) => name)}
          value={rule.picklist}
          onChange={(picklist) => picklist && onChange({ ...rule, picklist })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove rule of ${rule.field}`} onClick={props.onRemove}>
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </Group>
      <DynamicField
        label={`Source of ${rule.field}`}
        value={rule.source}
        onChange={(source) => onChange({ ...rule, source })}
      />
      {rule.items.map(({ item, match }, index) => (
        <Group key={index} gap={4} wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={`Values that mean ${item}`}
            placeholder="91..100  or  high,critical"
            value={match}
            onChange={(event) => setItem(index, { item, match: event.currentTarget.value })}
          />
          <Autocomplete
            flex={1}
            size="xs"
            aria-label={`Item ${index + 1} of ${rule.field}`}
            data={items}
            value={item}
            onChange={(next) => setItem(index, { item: next, match })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove item ${item}`}
            onClick={() => onChange({ ...rule, items: rule.items.filter((_, at) => at !== index) })}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={4} wrap="nowrap" align="flex-end">
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            onChange({ ...rule, items: [...rule.items, { item: items[rule.items.length] ?? '', match: '' }] })
          }
        >
          Add item
        </Button>
        <Autocomplete
          flex={1}
          size="xs"
          aria-label={`Default item of ${rule.field}`}
          placeholder="Default item"
          data={items}
          value={rule.default ?? ''}
          onChange={(item) => onChange(withoutUndefined({ ...rule, default: item || undefined }))}
        />
      </Group>
    </div>
  );
}
