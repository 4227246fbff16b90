export const manualInputCheck = {
  fields: ({ title, text, fields, assignee, record, reminder }) => [
    { path: 'title', value: title },
    { path: 'text', value: text },
    { path: 'fields', value: fields },
    { path: 'assignee', value: assignee },
    { path: 'reminder', value: reminder },
    { path: 'record', value: record },
  ],
};
//# sourceMappingURL=manual-input.js.map
