import { ActionIcon, Button, Group, Radio, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { DecisionOption } from '@setpiece/playbook';
import { withoutUndefined } from '../../document/edit-step.ts';
import { DynamicField } from '../../fields/dynamic-field.tsx';
import { removeOption, renameOption } from '../../document/change-options.ts';
import { useDesigner } from '../../store/use-designer.ts';
import type { StepFormProps } from '../step-view.ts';

export function DecisionForm({ step, edit }: StepFormProps<'decision'>) {
  const { options } = step;
  const replace = (index: number, option: DecisionOption) =>
    edit({ options: options.map((other, at) => (at === index ? option : other)) });
  const swap = (index: number) =>
    edit({ options: options.toSpliced(index, 2, ...options.slice(index, index + 2).reverse()) });
  return (
    <Stack gap="xs" role="group" aria-label="Options">
      <Text size="xs" c="dimmed">
        The first option whose condition is true is taken, else the default.
      </Text>
      {options.map((option, index) => (
        <DecisionOptionRow
          key={index}
          step={step.id}
          option={option}
          index={index}
          count={options.length}
          onChange={(next) => replace(index, next)}
          onDefault={(isDefault) =>
            edit({ options: options.map((other, at) => asDefault(other, isDefault && at === index)) })
          }
          onMoveUp={() => swap(index - 1)}
          onMoveDown={() => swap(index)}
        />
      ))}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => edit({ options: [...options, { name: freeName(options), condition: '' }] })}
      >
        Add option
      </Button>
    </Stack>
  );
}

function DecisionOptionRow(props: {
  step: string;
  option: DecisionOption;
  index: number;
  count: number;
  onChange: (option: DecisionOption) => void;
  onDefault: (isDefault: boolean) => void;
  onMoveUp: () => void;
  onMoveDown: () => void;
}) {
  const { document } = useDesigner();
  const { step, option, index } = props;
  const rename = (name: string) =>
    document.change((playbook) => renameOption(playbook, step, option.name, name), `${step}:option ${index}`);
  return (
    <div className="spui-entry">
      <Group gap={2} wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          aria-label={`Option ${index + 1}`}
          value={option.name}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === 0}
          aria-label={`Move ${option.name} up`}
          onClick={props.onMoveUp}
        >
          <IconArrowUp size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === props.count - 1}
          aria-label={`Move ${option.name} down`}
          onClick={props.onMoveDown}
        >
          <IconArrowDown size={14} aria-hidden />
        </ActionIcon>
        <Tooltip label="Removes its routes too" openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${option.name}`}
            onClick={() => document.change((playbook) => removeOption(playbook, step, option.name))}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {!option.default && (
        <DynamicField
          label={`Condition of ${option.name}`}
          isLabelHidden
          placeholder="{{ vars.input.params.count > 3 }}"
          value={option.condition}
          onChange={(condition) => props.onChange({ ...option, condition })}
        />
      )}
      <Radio
        size="xs"
        label="Default: taken when no condition is true"
        checked={option.default ?? false}
        onClick={() => option.default && props.onDefault(false)}
        onChange={() => props.onDefault(true)}
      />
    </div>
  );
}

function asDefault(option: DecisionOption, isDefault: boolean): DecisionOption {
  return withoutUndefined({ ...option, default: isDefault || undefined });
}

function freeName(options: readonly DecisionOption[]): string {
  let number = options.length + 1;
  while (options.some(({ name }) => name === `Option ${number}`)) number++;
  return `Option ${number}`;
}
