import type { StepCheck } from './step-check.ts';

export const findRecordsCheck: StepCheck<'find_records'> = {
  fields: ({ filter, limit }) => [
    { path: 'filter', value: filter },
    { path: 'limit', value: limit },
  ],
};
