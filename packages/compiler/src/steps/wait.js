export const waitCheck = {
  fields: (step) => [{ path: 'for', value: step.for }],
};
//# sourceMappingURL=wait.js.map
