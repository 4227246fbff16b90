import type { Value } from '@setpiece/playbook';

/** How a value is edited: as text (which may be a template) or as JSON. */
export type ValueMode = 'text' | 'json';

export function modeOf(value: Value | undefined): ValueMode {
  return value === undefined || typeof value === 'string' ? 'text' : 'json';
}

/** The text that stands in the editor for a value. */
export function textOfValue(value: Value | undefined, mode: ValueMode): string {
  if (value === undefined) return '';
  return mode === 'text' && typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** The value that a text means, or why it means none yet. Empty JSON text means no value. */
export function valueOfText(text: string, mode: ValueMode): { value?: Value; problem?: string } {
  if (mode === 'text') return { value: text };
  if (!text.trim()) return {};
  try {
    return { value: JSON.parse(text) as Value };
  } catch (cause) {
    return { problem: `Not JSON yet: ${(cause as Error).message}` };
  }
}

/** The value when the author switches the mode: text that is JSON becomes that, anything else a text. */
export function switchMode(value: Value | undefined, to: ValueMode): Value | undefined {
  if (to === 'text') return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
  if (typeof value !== 'string') return value;
  const read = valueOfText(value, 'json');
  return read.problem === undefined ? (read.value ?? '') : value;
}
