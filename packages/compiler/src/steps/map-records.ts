import type { StepCheck } from './step-check.ts';

export const mapRecordsCheck: StepCheck<'map_records'> = {
  fields: ({ items, mapping }) => [
    { path: 'items', value: items },
    { path: 'mapping', value: mapping },
  ],
};
