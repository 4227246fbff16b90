import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { DecisionForm } from './decision-form.tsx';

export const decision: StepView<'decision'> = {
  label: 'Decision',
  icon: IconArrowsSplit2,
  color: 'yellow',
  category: 'Logic',
  keywords: 'if condition branch switch',
  create: () => ({
    name: 'Decision',
    kind: 'decision',
    options: [
      { name: 'Yes', condition: '' },
      { name: 'No', default: true },
    ],
  }),
  line: ({ options }) => options.map(({ name }) => name).join(' · ') || 'No options yet',
  Form: DecisionForm,
};
