import type { StepCheck } from './step-check.ts';

export const updateRecordCheck: StepCheck<'update_record'> = {
  fields: ({ record, fields, links }) => [
    { path: 'record', value: record },
    { path: 'fields', value: fields },
    { path: 'links', value: links },
  ],
};
