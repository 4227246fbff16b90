export const updateRecordCheck = {
  fields: ({ record, fields, links }) => [
    { path: 'record', value: record },
    { path: 'fields', value: fields },
    { path: 'links', value: links },
  ],
};
//# sourceMappingURL=update-record.js.map
