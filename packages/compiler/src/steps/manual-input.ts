import { fitsPattern } from '@setpiece/expressions';
import type { Filter, FilterCondition, FormField, ManualInputStep } from '@setpiece/playbook';
import type { Finding, StepCheck } from './step-check.ts';

export const manualInputCheck: StepCheck<'manual_input'> = {
  fields: ({ title, text, fields, assignee, record, reminder }) => [
    { path: 'title', value: title },
    { path: 'text', value: text },
    { path: 'fields', value: fields },
    { path: 'assignee', value: assignee },
    { path: 'reminder', value: reminder },
    { path: 'record', value: record },
  ],
  check: (step) => [
    ...repeatedNames(step),
    ...step.fields.flatMap((field, index) => [...unknownConditions(step, field, index), ...badPattern(field, index)]),
    ...quorumOutOfReach(step),
  ],
};

function repeatedNames({ name: step, fields, options }: ManualInputStep): Finding[] {
  const twice = (names: readonly string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  return [
    ...twice(fields.map(({ name }) => name)).map((name) => ({
      code: 'INPUT_NAMED_TWICE',
      severity: 'warning' as const,
      message: `Manual input "${step}" has several inputs "${name}", of which the last one counts. Rename them.`,
      field: 'fields',
    })),
    ...twice(options.map(({ name }) => name)).map((name) => ({
      code: 'ANSWER_NAMED_TWICE',
      severity: 'warning' as const,
      message: `Manual input "${step}" has several answers "${name}", which cannot be told apart. Rename them.`,
      field: 'options',
    })),
  ];
}

function unknownConditions({ fields }: ManualInputStep, { name, visible }: FormField, index: number): Finding[] {
  const known = new Set(fields.map((field) => field.name));
  const missing = visible
    ? [...new Set(fieldsOf(visible))].filter((field) => !known.has(field.split('.')[0] ?? field))
    : [];
  return missing.map((field) => ({
    code: 'UNKNOWN_INPUT',
    severity: 'warning',
    message: `Input "${name}" is shown depending on input "${field}", but there is no such input. Name one that there is.`,
    field: `fields[${index}].visible`,
  }));
}

function fieldsOf({ filters }: Filter): string[] {
  return filters.flatMap((part: Filter | FilterCondition) => ('logic' in part ? fieldsOf(part) : [part.field]));
}

function badPattern({ name, pattern }: FormField, index: number): Finding[] {
  if (!pattern || fitsPattern('', pattern) !== undefined) return [];
  const message = `The pattern of input "${name}" is no regular expression that can be used, so it is not checked. Look-around and back-references cannot be.`;
  return [{ code: 'BAD_PATTERN', severity: 'warning', message, field: `fields[${index}].pattern` }];
}

/** With one person named nobody else answers when signed in; more answers can come through links only. */
function quorumOutOfReach({ name, quorum = 1, assignee }: ManualInputStep): Finding[] {
  if (quorum < 2 || !assignee?.user || assignee.emails !== undefined) return [];
  const message = `Manual input "${name}" wants ${quorum} people to agree, but asks one. Name no user, or add e-mail addresses.`;
  return [{ code: 'QUORUM_OUT_OF_REACH', severity: 'warning', message, field: 'quorum' }];
}
