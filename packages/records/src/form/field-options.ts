import { plainText, type FormField, type Value } from '@setpiece/playbook';

/** One thing that a field lets choose. */
export interface FieldOption {
  /** What the answer holds. */
  readonly value: Value;
  /** The value as text: what forms send. */
  readonly text: string;
  readonly label: string;
}

/** What a field lets choose, each once. Empty: anything may be typed, or its list is a template that is not evaluated yet. */
export function optionsOf({ options }: Pick<FormField, 'options'>): FieldOption[] {
  if (!Array.isArray(options)) return [];
  const found = (options as readonly Value[]).map(optionOf);
  return [...new Map(found.map((option) => [option.text, option])).values()];
}

/** Plain values name themselves; objects may carry `value`, `label` or `name`, records and picklist items their IRI. */
function optionOf(option: Value): FieldOption {
  if (typeof option !== 'object' || option === null || Array.isArray(option)) {
    const text = plainText(option);
    return { value: option, text, label: text };
  }
  const named = option as Readonly<Record<string, Value>>;
  const value = named['value'] ?? named['@id'] ?? named['id'] ?? named['label'] ?? named['name'] ?? option;
  const label = named['label'] ?? named['itemValue'] ?? named['name'] ?? named['title'] ?? value;
  return { value, text: plainText(value), label: plainText(label) };
}
