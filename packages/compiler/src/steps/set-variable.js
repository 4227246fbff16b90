export const setVariableCheck = {
  fields: ({ variables }) => [{ path: 'variables', value: variables }],
};
//# sourceMappingURL=set-variable.js.map
