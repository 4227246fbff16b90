import type { FormField, Playbook, Value, Values } from '@setpiece/playbook';

/** A payload to begin with: what the trigger brings, with nothing in it but the defaults of its inputs. */
export function emptyPayload({ trigger, parameters = [] }: Playbook): Value {
  switch (trigger.kind) {
    case 'manual':
      return { records: [], params: defaultsOf(trigger.inputs.length ? trigger.inputs : parameters) };
    case 'webhook':
      return { data: {}, params: {}, headers: {}, method: 'POST' };
    case 'on_create':
    case 'on_delete':
      return { record: {} };
    case 'on_update':
      return { record: {}, previous: {} };
    case 'schedule':
      return { params: { ...defaultsOf(parameters), ...trigger.input } };
    case 'referenced':
      return { params: defaultsOf(parameters), records: [] };
    case 'notification':
      return { params: {} };
  }
}

function defaultsOf(fields: readonly FormField[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, field.default ?? null]));
}
