import type { Catalog } from '@setpiece/connector-kit';
import type { Diagnostic, Playbook, RunEvent, Value, ValuesMode } from '@setpiece/playbook';
import type { Health } from '@setpiece/connector-host';
import type { ConfigurationUse } from '@setpiece/db';
import type { ConfigurationView, SaveConfiguration, WantedConfiguration } from './configurations/configuration-view.ts';
import type { ImportChoice, ImportFile, ImportPlanView } from './import/import-plan-view.ts';
import type { OpenTask } from './inputs/open-task.ts';
import type { WaitingInput } from './inputs/waiting-input.ts';
import type { LimitChanges } from './limits/limit-settings.ts';
import type { LimitView } from './limits/limit-view.ts';
import type { PlaybookSummary } from './playbooks/playbook-summary.ts';
import type { PlaybookView } from './playbooks/playbook-view.ts';
import type { ModuleSummary, RecordsPage } from './records/records-page.ts';
import type { RunSummary } from '@setpiece/runtime';
import type { Pruned } from './retention/pruner.ts';
import type { PruneRuns, StorageView } from './retention/prune-runs.ts';
import type { Retention } from './retention/retention.ts';
import type { RerunFailed, RerunPlan, RerunResult } from './runs/rerun-failed.ts';
import type { RerunRequest, RerunStarted } from './runs/rerun-run.ts';
import type { RunStateView } from './runs/run-state.ts';
import type { FoundRuns, SearchRuns } from './runs/search-runs.ts';
import type { Simulated } from './tests/simulate-run.ts';
import type { TestReport } from './tests/test-report.ts';
import type { RunView } from './runs/run-view.ts';
import type { SignalRun } from './runs/signal-run.ts';
import type { StartablePlaybook } from './runs/startable-playbooks.ts';
import type { Triggered, TriggerPlaybook } from './runs/trigger-playbook.ts';
import type { SchedulePreview } from './schedules/preview-schedule.ts';
import type { SaveSchedule } from './schedules/save-schedule.ts';
import type { ScheduleView } from './schedules/schedule-view.ts';
import type { RecordedTest } from './tests/record-test.ts';
import type { WhatStarts } from './triggers/what-starts.ts';
import type { LastVerification } from './verification/nightly.ts';
import type { Verification, VerifyJournal } from './verification/verify-journal.ts';
import type { IssuedWebhook } from './webhooks/webhook-view.ts';

type Named = { readonly id: string };
export type RunsQuery = {
  readonly playbook?: string;
  readonly status?: RunSummary['status'];
  readonly limit?: number;
  /** Only runs that started before this run, for paging. */
  readonly before?: string;
};

/** Everything that one actor can do in a workspace, by noun. Each asks for permission first. */
export interface WorkspaceActions {
  readonly playbooks: {
    list(): Promise<readonly PlaybookSummary[]>;
    /** @throws NotFoundError */
    get(input: Named): Promise<PlaybookView>;
    /** A new playbook with a manual trigger and nothing else. */
    create(input: { readonly name: string }): Promise<Named>;
    /** @throws ConflictError when `revision` is not the current one; RefusedError when it is no playbook */
    save(input: {
      readonly id: string;
      readonly revision: number;
      readonly playbook: Playbook;
    }): Promise<{ readonly revision: number }>;
    rename(input: { readonly id: string; readonly name: string }): Promise<{ readonly revision: number }>;
    /** Archives it: it leaves the lists and starts no more; its runs keep their version and go on. */
    remove(input: Named): Promise<void>;
    /** @throws RefusedError when it was never published */
    setActive(input: {
      readonly id: string;
      readonly active: boolean;
    }): Promise<{ readonly active: boolean; readonly starts?: WhatStarts }>;
    /** Freezes the draft and its machine as the next version. Errors block it; then `number` is absent. */
    publish(input: Named): Promise<Published>;
    check(input: { readonly playbook: Playbook }): Promise<readonly Diagnostic[]>;
    /** What was published, the newest first. @throws NotFoundError */
    versions(input: Named): Promise<readonly VersionLine[]>;
    /**
     * The draft, or a published version by its number, without its secrets: literals in password fields leave a named slot.
     *
     * @throws NotFoundError
     */
    export(input: Named & { readonly version?: number }): Promise<ExportedPlaybook>;
    planImport(input: { readonly files: readonly ImportFile[] }): Promise<ImportPlanView>;
    /** @throws RefusedError with every reason, and nothing written, when the plan is blocked */
    import(input: { readonly files: readonly ImportFile[]; readonly choice?: ImportChoice }): Promise<Imported>;
  };
  readonly runs: {
    /** Runs the draft, frozen as an unnamed version, in mode `test`. @throws RefusedError when it does not compile */
    start(input: StartTestRun): Promise<{ readonly run: string }>;
    /** Starts the published version of an active playbook, live. @throws RefusedError when its trigger, records or inputs forbid it */
    trigger(input: TriggerPlaybook): Promise<Triggered>;
    /** What a person can start: on the given records, or at all. */
    startable(input?: {
      readonly records?: readonly string[];
      readonly playbook?: string;
    }): Promise<readonly StartablePlaybook[]>;
    list(input?: RunsQuery): Promise<readonly RunSummary[]>;
    get(input: Named): Promise<RunView>;
    events(input: { readonly id: string; readonly after?: number }): Promise<readonly RunEvent[]>;
    watch(
      runs: readonly { readonly run: string; readonly after?: number }[],
      signal: AbortSignal,
    ): AsyncIterable<RunEvent>;
    cancel(input: Named): Promise<void>;
    /** Lets a paused run go on. @throws RefusedError when it is not paused, or what it was paused for is still there */
    resume(input: Named): Promise<void>;
    /** Hands a named signal to a run: a Wait step takes it, now or later. @throws RefusedError when the run has ended */
    signal(input: SignalRun): Promise<void>;
    /** A test for the playbook's file that does what the run did. @throws RefusedError when it did not end by itself */
    recordTest(input: Named): Promise<RecordedTest>;
    /** `vars` as the playbook's latest run left them, for live previews. */
    lastVars(input: { readonly playbook: string }): Promise<LastVars>;
    /** Runs by what they are and by what went into them and came out of them, the newest first. */
    search(input?: SearchRuns): Promise<FoundRuns>;
    /** The run as it was right after an event; without a number after the last one. @throws NotFoundError */
    stateAt(input: { readonly id: string; readonly seq?: number }): Promise<RunStateView>;
    /** Runs it again as a run of its own. @throws RefusedError when it goes on, or cannot be repeated from there */
    rerun(input: RerunRequest): Promise<RerunStarted>;
    planRerunFailed(input: RerunFailed): Promise<RerunPlan>;
    /** Runs failed runs again, each at most once. */
    rerunFailed(input: RerunFailed): Promise<RerunResult>;
    /** Runs that repeat this one, the newest first. */
    repeatsOf(input: Named): Promise<readonly RunSummary[]>;
    planPrune(input: PruneRuns): Promise<Pruned>;
    /** Removes ended runs with everything that belongs to them. @throws RefusedError for what can never be removed */
    prune(input: PruneRuns): Promise<Pruned>;
  };
  readonly tests: {
    /** Runs the tests of the draft; nothing is changed by it, here or outside. */
    run(input: { readonly playbook: string; readonly only?: string }): Promise<TestReport>;
    /** Runs the draft once without changing anything, and says what would have happened. */
    simulate(input: StartTestRun): Promise<Simulated>;
    /** Puts a test that does what a run did into the draft. @throws RefusedError when the run did not end by itself */
    add(input: {
      readonly run: string;
      readonly name?: string;
    }): Promise<{ readonly playbook: string; readonly test: string }>;
    remove(input: { readonly playbook: string; readonly name: string }): Promise<void>;
  };
  readonly inputs: {
    /** Questions that wait, oldest first: of one run, or the 500 oldest. */
    list(input?: { readonly run?: string }): Promise<readonly WaitingInput[]>;
    /** @throws RefusedError when it does not fit the question, or this person answered before; PermissionError when another is asked */
    answer(input: AnswerInput): Promise<AnswerOutcome>;
    /** A single-use link that answers the question without signing in. @throws RefusedError when it waits no more */
    link(input: MakeLink): Promise<InputLink>;
    /** Tasks that runs wait for, the 500 oldest. */
    tasks(): Promise<readonly OpenTask[]>;
    /** Sets a task to Completed. @throws RefusedError when it is already */
    completeTask(input: { readonly record: string }): Promise<void>;
  };
  readonly schedules: {
    list(): Promise<readonly ScheduleView[]>;
    /** @throws RefusedError when the cron expression or the time zone is none */
    save(input: SaveSchedule): Promise<Named>;
    remove(input: Named): Promise<void>;
    setActive(input: { readonly id: string; readonly active: boolean }): Promise<{ readonly active: boolean }>;
    /** Starts a run at once; the instants are not touched. */
    runNow(input: Named): Promise<{ readonly run: string }>;
    preview(input: { readonly cron: string; readonly timeZone: string }): Promise<SchedulePreview>;
  };
  readonly webhooks: {
    /** Makes a new secret for a playbook's webhook; the one before it stops working. It is told this once. */
    issueSecret(input: { readonly playbook: string }): Promise<IssuedWebhook>;
  };
  readonly records: {
    modules(): Promise<readonly ModuleSummary[]>;
    list(input: {
      readonly module: string;
      readonly limit?: number;
      readonly offset?: number;
      readonly search?: string;
    }): Promise<RecordsPage>;
  };
  readonly macros: {
    list(): Promise<readonly Macro[]>;
    set(input: Macro): Promise<void>;
    remove(input: { readonly name: string }): Promise<void>;
  };
  readonly configurations: {
    list(input?: { readonly connector?: string }): Promise<readonly ConfigurationView[]>;
    /** @throws RefusedError with a diagnostic for each field that is wrong */
    save(input: SaveConfiguration): Promise<Named>;
    /** @throws RefusedError that names the playbooks which use it, unless `evenIfUsed` */
    remove(input: { readonly id: string; readonly evenIfUsed?: boolean }): Promise<void>;
    setDefault(input: Named): Promise<void>;
    /** Asks the connector whether its far side can be used. */
    check(input: Named): Promise<Health>;
    /** The steps that run with it. */
    uses(input: Named): Promise<readonly ConfigurationUse[]>;
    /** Configurations that playbooks name and that are not here. */
    wanted(input: { readonly connector: string }): Promise<readonly WantedConfiguration[]>;
    /** Names of connectors that are switched off. */
    inactive(): Promise<readonly string[]>;
    /** Switches a connector off or on again: while it is off, its operations fail. */
    setActive(input: { readonly connector: string; readonly active: boolean }): Promise<void>;
  };
  readonly expressions: {
    preview(input: PreviewTemplate): Promise<Preview>;
  };
  readonly catalog: {
    get(): Promise<Catalog>;
  };
  readonly settings: {
    get(): Promise<{ readonly timeZone: string }>;
    /** IANA name. @throws RefusedError when there is no such time zone */
    setTimeZone(input: { readonly timeZone: string }): Promise<void>;
    /** What the database takes, and what is kept how long. */
    storage(): Promise<StorageView>;
    setRetention(input: Retention): Promise<void>;
    /** Bounds of runs, values and lines, and where each comes from. */
    limits(): Promise<readonly LimitView[]>;
    /** Changes some limits by name, all or none; null goes back to the default. @throws RefusedError that names the limit and its range */
    setLimits(input: LimitChanges): Promise<readonly LimitView[]>;
    /** Folds the journals of runs and compares them with what else the database says. */
    verify(input?: VerifyJournal): Promise<Verification>;
    /** What the latest verification of everything found; undefined before the first. */
    verification(): Promise<LastVerification | undefined>;
  };
}

/** A version that was published. */
export interface VersionLine {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by?: string;
}

/** A playbook as a file to keep. */
export interface ExportedPlaybook {
  readonly fileName: string;
  readonly text: string;
  /** What was taken out of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The number of the version that publishing made; without one, the diagnostics say what blocks it. */
export interface Published {
  readonly number?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an import did with each playbook. */
export interface Imported {
  readonly imported: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: 'new' | 'replaced' | 'copied' | 'unchanged';
  }[];
}

/** What a test run is started with. */
export interface StartTestRun {
  readonly playbook: string;
  /** The trigger's payload. Absent: that of the named sample, else an empty one. */
  readonly input?: Value;
  /** Name of one of the playbook's samples: its payload and mocks. */
  readonly sample?: string;
  /** Outputs that stand in for steps, by step id; they win over the sample's. */
  readonly mocks?: Readonly<Record<string, Value>>;
}

/** An answer to a step that waits for a person. */
export interface AnswerInput {
  readonly run: string;
  readonly step: string;
  readonly visit: number;
  readonly item?: number;
  readonly option?: string;
  readonly input: Readonly<Record<string, Value>>;
}

/** What became of an answer. `message` says it to a person; not accepted: by whom and when the question was answered. */
export interface AnswerOutcome {
  readonly accepted: boolean;
  /** Whether the run goes on with it. */
  readonly decided?: boolean;
  readonly given?: number;
  readonly needed?: number;
  readonly message: string;
}

/** For which question a link is made, and for whom. */
export interface MakeLink {
  readonly run: string;
  readonly step: string;
  readonly visit: number;
  readonly item?: number;
  /** Mail address of the person who answers with it. Absent: whoever has it, by the name they give. */
  readonly recipient?: string;
  /** How long it can be used. @default 168 */
  readonly hours?: number;
}

/** A single-use link to a question. It is told this once. */
export interface InputLink {
  readonly path: string;
  /** Absent when no server runs. */
  readonly url?: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** The variables of the last run of a playbook. */
export interface LastVars {
  readonly run?: string;
  readonly vars: Readonly<Record<string, Value>>;
  readonly globalVars: Readonly<Record<string, Value>>;
}

/** A global variable: `globalVars.<name>` in dynamic values. */
export interface Macro {
  readonly name: string;
  readonly value: string;
}

/** A template to evaluate, and what it sees. */
export interface PreviewTemplate {
  readonly template: string;
  readonly values: ValuesMode;
  readonly vars: Readonly<Record<string, Value>>;
  readonly globalVars?: Readonly<Record<string, Value>>;
}

/** What a template gives, or why it gives nothing. */
export type Preview =
  | { readonly value: Value }
  | {
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly line?: number;
        readonly column?: number;
      };
    };
