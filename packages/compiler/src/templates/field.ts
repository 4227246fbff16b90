import { isTemplate } from '@setpiece/expressions';
import type { Value } from '@setpiece/playbook';

/** A part of a step or playbook that may hold dynamic values anywhere inside. */
export interface Field {
  /** Where it stands, e.g. `parameters`. */
  readonly path: string;
  readonly value: unknown;
  /** Evaluated when the step's work is done: it may read the step's own result. */
  readonly isAfterWork?: true;
}

/** One dynamic value. */
export interface FieldTemplate {
  /** E.g. `parameters.hosts[2].name`. */
  readonly path: string;
  readonly text: string;
  readonly isAfterWork?: true;
}

/** Every dynamic value inside some fields, in file order. */
export function templatesIn(fields: readonly Field[]): FieldTemplate[] {
  const found: FieldTemplate[] = [];
  for (const { path, value, isAfterWork } of fields)
    walk(path, value as Value | undefined, (at, text) =>
      found.push({ path: at, text, ...(isAfterWork && { isAfterWork }) }),
    );
  return found;
}

function walk(path: string, value: Value | undefined, found: (path: string, text: string) => void): void {
  if (typeof value === 'string') {
    if (isTemplate(value)) found(path, value);
  } else if (Array.isArray(value)) value.forEach((item, index) => walk(`${path}[${index}]`, item as Value, found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) walk(path ? `${path}.${key}` : key, item as Value, found);
}
