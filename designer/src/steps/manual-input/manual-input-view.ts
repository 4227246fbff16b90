import { IconUserQuestion } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { ManualInputForm } from './manual-input-form.tsx';

export const manualInput: StepView<'manual_input'> = {
  label: 'Manual input',
  icon: IconUserQuestion,
  color: 'orange',
  category: 'People',
  keywords: 'ask person question form prompt',
  create: () => ({
    name: 'Manual input',
    kind: 'manual_input',
    title: 'Please decide',
    fields: [],
    options: [{ name: 'Continue', primary: true }],
  }),
  line: ({ options, approval }) => {
    const answers = options.map(({ name }) => name).join(' · ');
    return approval ? `Approval: ${answers || 'Approve · Reject'}` : answers || 'One answer';
  },
  Form: ManualInputForm,
};
