import { ActionIcon, Group, Input, Text, Tooltip } from '@mantine/core';
import { IconBraces, IconLetterT } from '@tabler/icons-react';
import type { Value } from '@setpiece/playbook';
import { useState } from 'react';
import { TemplateEditor } from './template-editor.tsx';
import { modeOf, switchMode, textOfValue, valueOfText, type ValueMode } from './value-text.ts';

/** A field for any value: text with dynamic values, or JSON whose texts may hold dynamic values. */
export function ValueField(props: {
  label: string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  description?: string;
  placeholder?: string;
  isRequired?: boolean;
  isMultiline?: boolean;
  isLabelHidden?: boolean;
}) {
  const { label, value, onChange } = props;
  const [chosenMode, setChosenMode] = useState<ValueMode>(() => modeOf(value));
  const [draft, setDraft] = useState<{ text: string; of: Value | undefined }>();
  const mode = typeof value === 'object' && value !== null ? 'json' : chosenMode;
  const text = draft && draft.of === value ? draft.text : textOfValue(value, mode);
  const problem = valueOfText(text, mode).problem;

  const edit = (next: string) => {
    const read = valueOfText(next, mode);
    setDraft({ text: next, of: read.problem === undefined ? read.value : value });
    if (read.problem === undefined) onChange(read.value);
  };
  const toggle = () => {
    const to = mode === 'text' ? 'json' : 'text';
    const next = switchMode(value, to);
    setChosenMode(to);
    setDraft(undefined);
    if (next !== value) onChange(next);
  };
  return (
    <div className="spd-value" data-bare={props.isLabelHidden || undefined}>
      <Group gap={4} wrap="nowrap" justify="space-between" className="spd-value-head">
        <Text size="xs" fw={600} truncate className={props.isLabelHidden ? 'spd-hidden' : undefined}>
          {label}
          {props.isRequired && <span className="spd-required"> *</span>}
        </Text>
        <Tooltip label={mode === 'text' ? 'Edit as JSON' : 'Edit as text'} openDelay={500}>
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            onClick={toggle}
            aria-label={mode === 'text' ? `Edit ${label} as JSON` : `Edit ${label} as text`}
          >
            {mode === 'text' ? <IconBraces size={12} aria-hidden /> : <IconLetterT size={12} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </Group>
      {props.description && <Input.Description size="xs">{props.description}</Input.Description>}
      <TemplateEditor
        label={label}
        text={text}
        onText={edit}
        language={mode === 'json' ? 'json' : 'template'}
        isMultiline={props.isMultiline || mode === 'json'}
        placeholder={props.placeholder}
        isInvalid={problem !== undefined}
      />
      {problem && <Input.Error size="xs">{problem}</Input.Error>}
    </div>
  );
}
