import { ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { EmptyState, StatusIcon } from '@setpiece/ui';
import { IconCheck } from '@tabler/icons-react';
import type { Diagnostic } from '@setpiece/playbook';
import { useShowStep } from '../canvas/use-show-step.ts';
import { useDesignerState, usePlaybook } from '../store/use-designer.ts';

const order = { error: 0, warning: 1, info: 2 } as const;

/** Everything that is wrong, errors first. A click shows the step. */
export function ProblemsPanel() {
  const diagnostics = useDesignerState((state) => state.diagnostics);
  const playbook = usePlaybook();
  const show = useShowStep();
  const names = new Map([playbook.trigger, ...playbook.steps].map(({ id, name }) => [id, name]));
  if (!diagnostics.length) return <EmptyState icon={<IconCheck size={24} />} title="No problems" />;
  const placeOf = ({ at }: Diagnostic) => (at?.step === undefined ? undefined : names.get(at.step)) ?? at?.path;
  const target = ({ at }: Diagnostic) => at?.step ?? at?.route;
  return (
    <ScrollArea className="spd-scroll" type="auto">
      <ul className="spd-problems" aria-label="Problems">
        {diagnostics
          .toSorted((a, b) => order[a.severity] - order[b.severity])
          .map((problem, index) => (
            <li key={index}>
              <UnstyledButton
                className="spd-problem"
                onClick={() => {
                  const id = target(problem);
                  if (id !== undefined) show(id);
                }}
              >
                <StatusIcon status={problem.severity} size={16} />
                <span className="spd-problem-text">
                  {problem.message}
                  <Text span size="xs" c="dimmed">
                    {' '}
                    {[placeOf(problem), problem.at?.field, problem.code].filter(Boolean).join(' · ')}
                  </Text>
                </span>
              </UnstyledButton>
            </li>
          ))}
      </ul>
    </ScrollArea>
  );
}
