import { IconChecklist } from '@tabler/icons-react';
import { plainText } from '@setpiece/playbook';
import type { StepView } from '../step-view.ts';
import { ManualTaskForm } from './manual-task-form.tsx';

export const manualTask: StepView<'manual_task'> = {
  label: 'Manual task',
  icon: IconChecklist,
  color: 'orange',
  category: 'People',
  keywords: 'todo assign person',
  create: () => ({ name: 'Manual task', kind: 'manual_task', fields: { name: '' }, wait: true }),
  line: ({ fields, wait }) => (plainText(fields['name']) || 'A task for a person') + (wait ? ', waits for it' : ''),
  Form: ManualTaskForm,
};
