export const manualTaskCheck = {
  fields: ({ fields }) => [{ path: 'fields', value: fields }],
};
//# sourceMappingURL=manual-task.js.map
