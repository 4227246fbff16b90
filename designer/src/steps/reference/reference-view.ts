import { IconSubtask } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { ReferenceForm } from './reference-form.tsx';

export const reference: StepView<'reference'> = {
  label: 'Reference playbook',
  icon: IconSubtask,
  color: 'grape',
  category: 'Sub-playbooks',
  keywords: 'sub-playbook child call',
  create: () => ({ name: 'Reference playbook', kind: 'reference', playbook: '', arguments: {} }),
  line: ({ playbook, async }) => `${playbook || 'No playbook chosen'}${async ? ', not awaited' : ''}`,
  Form: ReferenceForm,
};
