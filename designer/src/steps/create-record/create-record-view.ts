import { IconDatabasePlus } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { CreateRecordForm } from './create-record-form.tsx';

export const createRecord: StepView<'create_record'> = {
  label: 'Create record',
  icon: IconDatabasePlus,
  color: 'teal',
  category: 'Records',
  keywords: 'add insert alert incident',
  create: () => ({ name: 'Create record', kind: 'create_record', module: 'alerts', fields: {} }),
  line: ({ module, mode }) => (mode === 'upsert' ? `${module}, or update` : module),
  Form: CreateRecordForm,
};
