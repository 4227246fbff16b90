import { IconDatabaseSearch } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { FindRecordsForm } from './find-records-form.tsx';

export const findRecords: StepView<'find_records'> = {
  label: 'Find records',
  icon: IconDatabaseSearch,
  color: 'teal',
  category: 'Records',
  keywords: 'query search lookup',
  create: () => ({ name: 'Find records', kind: 'find_records', module: 'alerts' }),
  line: ({ module, filter }) => (filter ? `${module}, filtered` : module),
  Form: FindRecordsForm,
};
