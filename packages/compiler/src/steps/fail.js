export const failCheck = {
  fields: ({ reason }) => [{ path: 'reason', value: reason }],
};
//# sourceMappingURL=fail.js.map
