import { IconPuzzleOff } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { ForeignForm } from './foreign-form.tsx';

export const foreign: StepView<'foreign'> = {
  label: 'Foreign step',
  icon: IconPuzzleOff,
  color: 'gray',
  category: 'Logic',
  line: ({ source }) => source,
  Form: ForeignForm,
};
