import type { StepCheck } from './step-check.ts';

export const createRecordCheck: StepCheck<'create_record'> = {
  fields: ({ fields, links }) => [
    { path: 'fields', value: fields },
    { path: 'links', value: links },
  ],
};
