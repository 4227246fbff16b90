import { isFinal, type RunEvent, type Value, type Values } from '@setpiece/playbook';
import type { DesignerHost, InputAnswer } from '../designer-host.ts';
import { emptyPayload } from '../run/empty-payload.ts';
import { foldRun } from '../run/fold-run.ts';
import { beginRun } from '../run/run-view.ts';
import type { DesignerStore } from './designer-store.ts';
import { tell, type FileActions } from './file-actions.ts';
import type { Knowledge } from './knowledge.ts';
import type { ScreenActions } from './screen-actions.ts';

/** Running the draft and following what happens. */
export interface RunActions {
  setPayload(payload: Value | undefined, sample?: string): void;
  /** Told when the text of the payload begins or stops to be JSON; while it is none, nothing is run. */
  markPayload(isBroken: boolean): void;
  /** Lets outputs stand in for steps, by step id, in the runs that follow. */
  setMocks(mocks: Values | undefined): void;
  /** Saves, starts a test run with the payload of the run panel, and follows it. */
  start(): Promise<void>;
  /** Follows a run that exists. */
  follow(run: string): void;
  /** Shows the run as it was right after this event, or as it is now. */
  lookAt(seq: number | undefined): void;
  cancel(): Promise<void>;
  answer(answer: Omit<InputAnswer, 'run'>): Promise<void>;
  /** Takes the run's marks off the canvas. */
  clear(): void;
}

const drawPause = 40;

export function createRunActions(
  store: DesignerStore,
  host: DesignerHost,
  others: { screen: ScreenActions; files: FileActions; knowledge: Knowledge },
): RunActions {
  const { screen, files, knowledge } = others;
  let stop = () => {};
  /** What is known of the run that is followed, and until which event it is shown. */
  let journal: RunEvent[] = [];
  let shown = Infinity;
  const follow = (run: string) => {
    stop();
    journal = [];
    store.setState({ run: beginRun(run), bottomTab: 'run' });
    if (store.getState().isReadOnly) screen.showInspectorTab('output');
    let pending: RunEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      const { run: view } = store.getState();
      if (view?.run !== run) return;
      const next = foldRun(
        view,
        pending.filter(({ seq }) => seq <= shown),
      );
      pending = [];
      store.setState({ run: next });
      if (isFinal(next.status) && !isFinal(view.status)) void knowledge.refreshVars();
    };
    const unwatch = host.watch(run, (event) => {
      journal.push(event);
      pending.push(event);
      timer ??= setTimeout(draw, drawPause);
    });
    stop = () => {
      unwatch();
      clearTimeout(timer);
    };
  };
  return {
    setPayload: (payload, sample) => store.setState({ payload, sample, isPayloadBroken: false }),
    markPayload: (isPayloadBroken) => store.setState({ isPayloadBroken }),
    setMocks: (mocks) => store.setState({ mocks }),
    follow,
    lookAt(seq = Infinity) {
      shown = seq;
      store.setState({ isPast: seq !== Infinity });
      const { run } = store.getState();
      if (!run || (seq === Infinity && run.lastSeq === journal.at(-1)?.seq)) return;
      const until = journal.filter((event) => event.seq <= seq);
      store.setState({ run: foldRun(beginRun(run.run), until) });
    },
    async start() {
      const state = store.getState();
      if (state.isPayloadBroken)
        return screen.notify(
          'error',
          'The payload in the Run panel is not JSON yet. Mend it, or choose a sample, then run.',
        );
      if (!state.isReadOnly && !(await files.save())) return;
      const { mocks } = state;
      const request = { playbook: state.history.present.id, ...payloadOf(store), ...(mocks && { mocks }) };
      const started = await tell(screen, 'The run did not start', () => host.run(request));
      if (started) follow(started.run);
    },
    async cancel() {
      const { run } = store.getState();
      if (run) await tell(screen, 'Cancelling failed', () => host.cancel(run.run));
    },
    async answer(answer) {
      const { run } = store.getState();
      if (!run) return;
      const result = await tell(screen, 'The answer was not taken', () => host.answer({ run: run.run, ...answer }));
      if (result && !result.accepted)
        screen.notify('info', result.message ?? 'Somebody answered before you, or the run has ended.');
      else if (result?.message) screen.notify('info', result.message);
    },
    clear() {
      stop();
      store.setState({ run: undefined });
    },
  };
}

/** The payload of the run panel; before the author chose one, that of the first sample, else an empty one for the trigger. */
export function payloadOf(store: DesignerStore): { input: Value; sample?: string } {
  const { payload, sample, history } = store.getState();
  if (payload !== undefined) return { input: payload, ...(sample !== undefined && { sample }) };
  const first = history.present.samples?.[0];
  return first ? { input: first.input, sample: first.name } : { input: emptyPayload(history.present) };
}
