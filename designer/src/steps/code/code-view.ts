import { IconCode } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { CodeForm } from './code-form.tsx';

export const code: StepView<'code'> = {
  label: 'Code',
  icon: IconCode,
  color: 'violet',
  category: 'Data',
  keywords: 'javascript script snippet',
  create: () => ({ name: 'Code', kind: 'code', source: 'return input;' }),
  line: ({ source }) => source.split('\n').find((text) => text.trim()) ?? 'No code yet',
  Form: CodeForm,
};
