export const endCheck = {
  fields: () => [],
};
//# sourceMappingURL=end.js.map
