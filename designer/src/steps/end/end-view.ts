import { IconFlag } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { EndForm } from './end-form.tsx';

export const end: StepView<'end'> = {
  label: 'End',
  icon: IconFlag,
  color: 'gray',
  category: 'Logic',
  keywords: 'stop finish',
  create: () => ({ name: 'End', kind: 'end' }),
  line: () => 'Ends this path',
  Form: EndForm,
};
