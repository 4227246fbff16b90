import { FormFieldInput } from './form-field-input.tsx';
import type { FilledForm } from './use-filled-form.ts';

/** The fields of a form that are asked for now. */
export function FormFields({ form: { asked, values, problems, set } }: { readonly form: FilledForm }) {
  return asked.map((field) => (
    <FormFieldInput
      key={field.name}
      field={field}
      value={values[field.name] ?? null}
      problem={problems.get(field.name)}
      onChange={(value) => set(field.name, value)}
    />
  ));
}
