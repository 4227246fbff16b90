export const codeCheck = {
  fields: ({ input }) => [{ path: 'input', value: input }],
};
//# sourceMappingURL=code.js.map
