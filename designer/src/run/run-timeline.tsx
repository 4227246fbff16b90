import { Text, UnstyledButton } from '@mantine/core';
import type { RunStatus } from '@setpiece/playbook';
import { StatusIcon, statusLooks } from '@setpiece/ui';
import { useShowStep } from '../canvas/use-show-step.ts';
import { useDesigner, usePlaybook } from '../store/use-designer.ts';
import { durationText } from './duration-text.ts';
import type { RunView, StepRunView } from './run-view.ts';
import { shownStatus } from './shown-status.ts';

const shown = 300;

/** The steps of a run in the order in which they began. A click shows the step and its output. */
export function RunTimeline({ run }: { run: RunView }) {
  const playbook = usePlaybook();
  const { screen } = useDesigner();
  const show = useShowStep();
  const names = new Map(playbook.steps.map(({ id, name }) => [id, name]));
  const began = [...run.stepRuns.values()].filter(({ status }) => status !== 'dead');
  return (
    <ol className="spd-timeline" aria-label="Steps of the run">
      {began.slice(0, shown).map((stepRun) => (
        <li key={`${stepRun.step}/${stepRun.visit}/${stepRun.item ?? ''}`}>
          <UnstyledButton
            className="spd-timeline-row"
            data-item={stepRun.item !== undefined || undefined}
            onClick={() => {
              show(stepRun.step);
              screen.showInspectorTab('output');
            }}
          >
            <StatusIcon status={shownStatus(stepRun.status, run.status)} size={14} />
            <span className="spd-timeline-name">{labelOf(stepRun, names)}</span>
            <Text span size="xs" c="dimmed">
              {timeOf(stepRun, run.status)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
      {began.length > shown && (
        <Text size="xs" c="dimmed">
          {began.length - shown} more. Choose a step on the canvas to see its items.
        </Text>
      )}
    </ol>
  );
}

function labelOf({ step, visit, item, option }: StepRunView, names: ReadonlyMap<string, string>): string {
  const name = names.get(step) ?? step;
  const suffix = [item !== undefined && `item ${item + 1}`, visit > 1 && `visit ${visit}`, option && `→ ${option}`];
  return [name, ...suffix.filter(Boolean)].join(' · ');
}

function timeOf({ startedAt, endedAt, status }: StepRunView, run: RunStatus): string {
  if (startedAt === undefined || endedAt === undefined) return statusLooks[shownStatus(status, run)].label;
  return durationText(endedAt - startedAt);
}
