import { isTemplate } from '@setpiece/expressions';
import type { Step, Trigger } from '@setpiece/playbook';

/** A dynamic value in a box, and the field that holds it. */
export interface PlacedTemplate {
  readonly text: string;
  /** Path inside the box, e.g. `parameters.url`. */
  readonly field: string;
}

/** Keys of a box whose texts are never evaluated. */
const plain = new Set(['id', 'name', 'kind', 'description', 'origin', 'mockOutput']);

/** Every dynamic value of a step or trigger. */
export function templatesOf(box: Step | Trigger): PlacedTemplate[] {
  const found: PlacedTemplate[] = [];
  for (const [key, value] of Object.entries(box)) if (!plain.has(key)) collect(value, key, found);
  return found;
}

function collect(value: unknown, field: string, found: PlacedTemplate[]): void {
  if (typeof value === 'string') {
    if (isTemplate(value)) found.push({ text: value, field });
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => collect(entry, `${field}[${index}]`, found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) collect(entry, `${field}.${key}`, found);
  }
}
