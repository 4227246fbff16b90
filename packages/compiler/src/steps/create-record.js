export const createRecordCheck = {
  fields: ({ fields, links }) => [
    { path: 'fields', value: fields },
    { path: 'links', value: links },
  ],
};
//# sourceMappingURL=create-record.js.map
