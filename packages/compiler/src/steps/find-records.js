export const findRecordsCheck = {
  fields: ({ filter, limit }) => [
    { path: 'filter', value: filter },
    { path: 'limit', value: limit },
  ],
};
//# sourceMappingURL=find-records.js.map
