import type { CallGate, OperationRunner } from '@setpiece/connector-kit';
import type {
  AnswerVia,
  InDoubtPolicy,
  OperationFailure,
  RunEvent,
  RunFork,
  RunMode,
  Step,
  Value,
  Values,
} from '@setpiece/playbook';
import type { FaultPoint } from './engine/fault-point.ts';
import type { Limits } from './engine/services.ts';
import type { Cause } from './ports/cause.ts';
import type { Clock } from './ports/clock.ts';
import type { EnvironmentSource } from './ports/environment-source.ts';
import type { NotifyPeople } from './ports/notify-people.ts';
import type { PlaybookSource, PlaybookVersion } from './ports/playbook-source.ts';
import type { RunSummary } from './ports/run-summary.ts';
import type { SecretBox } from './ports/secret-box.ts';
import type { Store } from './ports/store.ts';
import type { Standing } from './steps/decide.ts';

/** What a runtime is made of. */
export interface RuntimeOptions {
  readonly store: Store;
  /** @default the machine's clock */
  readonly clock?: Clock;
  readonly runner: OperationRunner;
  /** Keeps calls in line whose configuration takes only so many. Absent: every call goes at once. */
  readonly gate?: CallGate;
  readonly playbooks: PlaybookSource;
  readonly environment: EnvironmentSource;
  /** Name of this runtime as an owner of runs. @default a random one */
  readonly instance?: string;
  /** No other runtime uses the database, so whatever others owned is free. @default true */
  readonly alone?: boolean;
  /**
   * A function is asked whenever a bound is looked at, so that a changed one holds at once; `crashes` and `parkedInMemory` are looked at
   * once, when the runtime is made.
   */
  readonly limits?: Partial<Limits> | (() => Limits);
  /** Seals passwords that people tell a run. @default with a key that ends with this process */
  readonly secrets?: SecretBox;
  /** What to do with a connector step that was under way when the engine stopped. @default what its author chose */
  readonly inDoubt?: (step: Step) => InDoubtPolicy | undefined;
  /** Hears of what should not happen: a refused commit, a bug. @default console.error */
  readonly onTrouble?: (error: unknown, run?: string) => void;
  /** Tells people by mail that they are asked. Absent: reminders are only noted in the journal. */
  readonly notify?: NotifyPeople;
  /** Hears of writes that were refused because another instance has the run by now. @default console.warn */
  readonly onLetGo?: (error: Error, run: string) => void;
  /** Called at named points, for tests of crashes. */
  readonly fault?: (point: FaultPoint) => void;
}

/** A wish to run a playbook. */
export interface StartRun {
  readonly version: PlaybookVersion;
  readonly mode: RunMode;
  /** Equal keys start one run of a playbook. */
  readonly trigger: { readonly kind: string; readonly by?: string; readonly key?: string; readonly cause?: Cause };
  /** The trigger's payload: `records`, `params`, `request`, or what its kind brings. */
  readonly input: Value;
  /** Outputs that stand in for steps by id; only in test runs. */
  readonly mocks?: Values;
  /** `vars.currentUser`. */
  readonly user?: string;
  /** The run is accepted only to fail with this, so that people see what was not run and why. */
  readonly refused?: OperationFailure;
  /** What a playbook that called this one passed on. */
  readonly vars?: Values;
  /** Makes it a re-run of a run that has ended. @throws ForkRefused when that run did not come to the step */
  readonly fork?: Fork;
}

/**
 * Which run a re-run repeats, and from which visit of which step on; without a step from the beginning. `inputs` stand for the
 * evaluated inputs of that visit, of a loop for its items; absent: they are evaluated again.
 */
export type Fork = RunFork;

/** Which answer a person gives. */
export interface Answer {
  readonly option?: string;
  readonly input: Values;
}

/** Who answers. `id` tells people apart. */
export interface Answerer {
  readonly id: string;
  readonly name: string;
  /** @default 'session' */
  readonly via?: AnswerVia;
  /** Hash of the single-use link that the answer came through; it is used up with it. */
  readonly link?: string;
}

/** Not accepted: nothing waits there any more. */
export type Answered = { readonly accepted: false } | ({ readonly accepted: true } & Standing);

/** Runs playbooks, durably. */
export interface Runtime {
  /** Resolves when the run is durable. `suppressed`: an equal key had started `run` before. */
  start(request: StartRun): Promise<{ readonly run: string; readonly suppressed: boolean }>;
  /** Notes in a run that another start was answered with it, as one run at a time is wanted. */
  suppressed(run: string, key: string, reason: 'one_active'): Promise<void>;
  /** Hands a named signal to a run; a Wait step takes it, now or later. Refused by a run that has ended. */
  signal(run: string, name: string, payload: Value, by?: string): Promise<{ readonly accepted: boolean }>;
  /**
   * Answers a manual input. The step goes on with the answer that decides; later ones are not accepted.
   *
   * @throws BadAnswer when it does not fit the question, or the same person answered before
   */
  answer(
    run: string,
    step: string,
    visit: number,
    item: number | undefined,
    answer: Answer,
    by?: Answerer,
  ): Promise<Answered>;
  /** Ends a run and its synchronous children at once, whatever its steps are doing. */
  cancel(run: string, by?: string): Promise<void>;
  /** Lets a paused run go on. Not `resumed`: what it was paused for is still there. */
  resumeRun(run: string, by?: string): Promise<{ readonly resumed: boolean }>;
  /** Takes up what an earlier process left: open runs, timers. Call it once, at boot. */
  resume(): Promise<{ readonly recovered: number }>;
  /** The journals of some runs from `after` on, or of all from now on; it goes on until the signal aborts. */
  watch(
    runs: readonly { readonly run: string; readonly after?: number }[] | 'all',
    signal: AbortSignal,
  ): AsyncIterable<RunEvent>;
  /** Resolves when the run has ended. */
  finished(run: string, signal?: AbortSignal): Promise<RunSummary>;
  /** Records were written by somebody else than a run: Wait steps look whether it is what they wait for. */
  recordsChanged(module: string): void;
  /** Takes no more work, gives what is under way some seconds, and puts the rest back for the next process. */
  stop(): Promise<void>;
}
