import { IconVariable } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { SetVariableForm } from './set-variable-form.tsx';

export const setVariable: StepView<'set_variable'> = {
  label: 'Set variable',
  icon: IconVariable,
  color: 'violet',
  category: 'Data',
  keywords: 'assign value',
  create: () => ({ name: 'Set variable', kind: 'set_variable', variables: [{ name: 'name', value: '' }] }),
  line: ({ variables }) => variables.map(({ name }) => name).join(', ') || 'No variables yet',
  Form: SetVariableForm,
};
