import { DynamicField } from './dynamic-field.tsx';

/** A field for a number that may also be a dynamic value. Empty means none. */
export function NumberOrTemplateField(props: {
  label: string;
  value: number | string | undefined;
  onChange: (value: number | string | undefined) => void;
  placeholder?: string;
  description?: string;
}) {
  const read = (text: string) => (text === '' ? undefined : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  return (
    <DynamicField
      label={props.label}
      placeholder={props.placeholder}
      description={props.description}
      value={props.value === undefined ? '' : String(props.value)}
      onChange={(text) => props.onChange(read(text))}
    />
  );
}
