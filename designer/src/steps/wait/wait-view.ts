import { IconHourglass } from '@tabler/icons-react';
import type { WaitFor } from '@setpiece/playbook';
import type { StepView } from '../step-view.ts';
import { WaitForm } from './wait-form.tsx';

export const wait: StepView<'wait'> = {
  label: 'Wait',
  icon: IconHourglass,
  color: 'yellow',
  category: 'Logic',
  keywords: 'delay sleep pause timer',
  create: () => ({ name: 'Wait', kind: 'wait', for: { kind: 'duration', duration: { minutes: 5 } } }),
  line: (step) => waitLine(step.for),
  Form: WaitForm,
};

function waitLine(what: WaitFor): string {
  switch (what.kind) {
    case 'duration':
      return Object.entries(what.duration)
        .map(([unit, amount]) => `${amount} ${unit}`)
        .join(' ');
    case 'date':
      return `until ${what.date}`;
    case 'record':
      return `for a record of ${what.module}`;
    case 'signal':
      return `for signal ${what.name}`;
  }
}
