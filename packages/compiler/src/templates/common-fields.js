/** Fields with dynamic values that every kind of step has, in the order they are evaluated. */
export function fieldsBeforeWork({ when, forEach }) {
  return [
    { path: 'when', value: when },
    { path: 'forEach', value: forEach },
  ];
}
export function fieldsAfterWork({ kind, timeout, until, variables, message }) {
  return [
    { path: 'timeout', value: timeout },
    { path: 'until', value: until, isAfterWork: true },
    ...(kind === 'set_variable' ? [] : [{ path: 'variables', value: variables, isAfterWork: true }]),
    { path: 'message', value: message, isAfterWork: true },
  ];
}
//# sourceMappingURL=common-fields.js.map
