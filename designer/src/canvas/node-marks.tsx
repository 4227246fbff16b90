import { Tooltip } from '@mantine/core';
import { IconPlayerSkipForward, IconRepeat, IconTestPipe } from '@tabler/icons-react';
import { StatusIcon } from '@setpiece/ui';
import type { Step } from '@setpiece/playbook';
import type { StepSummary } from '../run/run-view.ts';
import { shownStatus } from '../run/shown-status.ts';
import { problemsOf } from '../problems/problems-of.ts';
import { useDesignerState } from '../store/use-designer.ts';

/** Small signs on a box: problems, loop, mock, disabled, and the state of the run. */
export function NodeMarks({ id, step }: { id: string; step?: Step }) {
  const problems = useDesignerState((state) => problemsOf(state.diagnostics, id));
  const summary = useDesignerState((state) => state.run?.steps[id]);
  return (
    <>
      <span className="spd-node-signs">
        {step?.forEach && <IconRepeat size={13} role="img" aria-label="For each item" />}
        {step?.mockOutput !== undefined && <IconTestPipe size={13} role="img" aria-label="Has a mock output" />}
        {step?.disabled && <IconPlayerSkipForward size={13} role="img" aria-label="Disabled" />}
      </span>
      {problems && (
        <Tooltip multiline maw={360} label={problems.text} withinPortal>
          <span className="spd-node-problem">
            <StatusIcon
              status={problems.severity === 'error' ? 'error' : 'warning'}
              label={problems.severity === 'error' ? 'Has errors' : 'Has warnings'}
              size={18}
            />
          </span>
        </Tooltip>
      )}
      {summary && <RunMark summary={summary} />}
    </>
  );
}

function RunMark({ summary }: { summary: StepSummary }) {
  const counts = countsOf(summary);
  const status = useDesignerState(({ run }) => shownStatus(summary.status, run?.status));
  return (
    <Tooltip multiline maw={360} label={summary.error ?? 'See the Output tab'} withinPortal>
      <span className="spd-node-run" data-status={status}>
        <StatusIcon status={status} size={14} />
        {counts && <span className="spd-node-counts">{counts}</span>}
        {summary.provenance === 'mock' && <IconTestPipe size={12} role="img" aria-label="Mock output was used" />}
      </span>
    </Tooltip>
  );
}

function countsOf({ items, attempts, visits }: StepSummary): string {
  const parts = [
    items && `${items.done}/${items.total}`,
    !items && attempts > 1 && `${attempts} tries`,
    visits > 1 && `visit ${visits}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
