export const mapRecordsCheck = {
  fields: ({ items, mapping }) => [
    { path: 'items', value: items },
    { path: 'mapping', value: mapping },
  ],
};
//# sourceMappingURL=map-records.js.map
