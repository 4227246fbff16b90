import { IconOctagonOff } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { FailForm } from './fail-form.tsx';

export const fail: StepView<'fail'> = {
  label: 'Fail',
  icon: IconOctagonOff,
  color: 'red',
  category: 'Logic',
  keywords: 'error abort raise',
  create: () => ({ name: 'Fail', kind: 'fail', reason: '' }),
  line: ({ reason }) => reason || 'Fails the run',
  Form: FailForm,
};
