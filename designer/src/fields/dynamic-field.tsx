import { Input } from '@mantine/core';
import { TemplateEditor } from './template-editor.tsx';

/** A field whose text may hold dynamic values. */
export function DynamicField(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  description?: string;
  placeholder?: string;
  isRequired?: boolean;
  isMultiline?: boolean;
  /** Leaves the label to screen readers. */
  isLabelHidden?: boolean;
  error?: string;
}) {
  return (
    <Input.Wrapper
      label={props.isLabelHidden ? undefined : props.label}
      labelElement="div"
      description={props.description}
      required={props.isRequired}
      error={props.error}
      size="xs"
    >
      <TemplateEditor
        label={props.label}
        text={props.value ?? ''}
        onText={props.onChange}
        language="template"
        isMultiline={props.isMultiline}
        placeholder={props.placeholder}
        isInvalid={props.error !== undefined}
      />
    </Input.Wrapper>
  );
}
