import type { RunEvent, RunEventType, Values } from '@setpiece/playbook';
import type { RunView } from './run-view.ts';

type Fold<Type extends RunEventType> = (view: RunView, event: RunEvent<Type>) => RunView;

const running = (view: RunView): RunView => ({ ...view, status: 'running' });

/** What each event says of the run as a whole. */
const folds: { readonly [Type in RunEventType]?: Fold<Type> } = {
  'run.accepted': (view, { input, at }) => ({ ...view, status: 'queued', input, startedAt: at }),
  'run.started': (view, { vars }) => ({ ...view, status: 'running', vars }),
  'run.paused': (view) => ({ ...view, status: 'paused' }),
  'run.resumed': running,
  'run.succeeded': (view, { at, outputs }) => ({ ...view, status: 'succeeded', endedAt: at, outputs }),
  'run.failed': (view, { at, error, step }) => ({ ...view, status: 'failed', endedAt: at, error, failedStep: step }),
  'run.cancelled': (view, { at }) => ({ ...view, status: 'cancelled', endedAt: at }),
  // A call in line keeps its run running.
  'wait.opened': (view, { for: waiting }) => {
    if (waiting.kind === 'place') return view;
    const isDoubt = waiting.kind === 'input' && (waiting.form as Values | null)?.['inDoubt'] === true;
    return { ...view, status: isDoubt ? 'in_doubt' : 'waiting' };
  },
  'wait.closed': running,
  'step.started': running,
  'step.succeeded': (view, { inputs }) => (inputs === undefined ? view : running(view)),
};

/** The run's own state after one event. */
export function foldRunStatus(view: RunView, event: RunEvent): RunView {
  const fold = folds[event.type] as Fold<RunEventType> | undefined;
  return fold ? fold(view, event) : view;
}
