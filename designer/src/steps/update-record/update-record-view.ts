import { IconDatabaseEdit } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { UpdateRecordForm } from './update-record-form.tsx';

export const updateRecord: StepView<'update_record'> = {
  label: 'Update record',
  icon: IconDatabaseEdit,
  color: 'teal',
  category: 'Records',
  keywords: 'change modify',
  create: () => ({
    name: 'Update record',
    kind: 'update_record',
    record: "{{ vars.input.records[0]['@id'] }}",
    fields: {},
  }),
  line: ({ module, record }) => module ?? record,
  Form: UpdateRecordForm,
};
