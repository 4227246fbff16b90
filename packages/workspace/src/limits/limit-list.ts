import type { Limits } from '@setpiece/runtime';

/** One bound that a workspace sets, in the unit that people give it in. */
export interface LimitDefinition {
  readonly label: string;
  /** What happens at the limit, for a person. */
  readonly text: string;
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Fractions are allowed. @default false */
  readonly isFraction?: boolean;
  /** What 0 means, where it does not mean none at all. */
  readonly zero?: string;
  readonly holds: 'at once' | 'for new runs' | 'after the next start';
}

/**
 * Every limit of a workspace, in the order in which people see them. An event, and a snapshot of all variables, is one text for the
 * database: the sizes may not become so large that no text can hold their JSON, since their runs would begin the step again for ever.
 */
export const limitDefinitions = {
  'value-size': {
    label: 'Size of one value',
    text: 'How large one input, output or payload may be. A larger one fails its step, or is refused.',
    unit: 'MB',
    default: 32,
    min: 0.001,
    max: 64,
    isFraction: true,
    holds: 'at once',
  },
  'variables-size': {
    label: 'Size of all variables',
    text: 'How large all variables and step results of one run may be together. Beyond it, the step that adds one fails.',
    unit: 'MB',
    default: 128,
    min: 0.001,
    max: 250,
    isFraction: true,
    holds: 'at once',
  },
  'events-per-run': {
    label: 'Events per run',
    text: 'How long the journal of one run may become; a loop writes one or two events for each item. Beyond it, the run fails.',
    unit: 'events',
    default: 100_000,
    min: 10,
    max: 10_000_000,
    holds: 'at once',
  },
  'visits-per-step': {
    label: 'Visits per step',
    text: 'How often a cycle may come to the same step in one run. Beyond it, the step fails.',
    unit: 'visits',
    default: 1000,
    min: 1,
    max: 1_000_000,
    holds: 'at once',
  },
  'sub-playbook-depth': {
    label: 'Depth of sub-playbooks',
    text: 'How deep playbooks may call one another. Beyond it, the step that calls fails.',
    unit: 'calls',
    default: 32,
    min: 1,
    max: 256,
    holds: 'at once',
  },
  'run-deadline': {
    label: 'Deadline of runs',
    text: 'How long a run may take whose playbook has no deadline of its own. Then it fails, whatever it waits for.',
    unit: 'minutes',
    default: 0,
    min: 0,
    max: 525_600,
    isFraction: true,
    zero: 'none',
    holds: 'for new runs',
  },
  'runs-in-line': {
    label: 'Runs in line',
    text: 'How many runs may stand in line for one playbook that bounds how many run at once. Further starts are refused (429).',
    unit: 'runs',
    default: 1000,
    min: 1,
    max: 1_000_000,
    holds: 'at once',
  },
  'runs-per-webhook': {
    label: 'Runs per webhook',
    text: 'How many runs of one webhook may be under way. Further calls are refused (429) until some have ended.',
    unit: 'runs',
    default: 1000,
    min: 1,
    max: 1_000_000,
    holds: 'at once',
  },
  'crashes-until-paused': {
    label: 'Crashes until a run is paused',
    text: 'After how many crashes of the server during its work a run is paused, so that it cannot bring all others down.',
    unit: 'crashes',
    default: 3,
    min: 1,
    max: 100,
    holds: 'after the next start',
  },
  'repeats-noted': {
    label: 'Repeated starts noted',
    text: 'How many repeated starts the journal of one run notes. Further ones are answered and not noted.',
    unit: 'starts',
    default: 1000,
    min: 0,
    max: 100_000,
    holds: 'at once',
  },
  'waiting-in-memory': {
    label: 'Waiting runs in memory',
    text: 'How many waiting runs stay in memory and go on without being read again. More cost memory.',
    unit: 'runs',
    default: 100,
    min: 0,
    max: 100_000,
    holds: 'after the next start',
  },
  'stop-grace': {
    label: 'Time to stop',
    text: 'How long the server waits for work under way when it is stopped. The rest is taken up after the next start.',
    unit: 'seconds',
    default: 10,
    min: 0,
    max: 600,
    isFraction: true,
    holds: 'at once',
  },
} as const satisfies Readonly<Record<string, LimitDefinition>>;

export type LimitName = keyof typeof limitDefinitions;

/** Names of all limits, in the order in which people see them. */
export const limitNames = Object.keys(limitDefinitions) as readonly LimitName[];

/** A number for each limit. */
export type LimitValues = Readonly<Record<LimitName, number>>;

const megabyte = 1_048_576;

/** The same as the runtime counts it. */
export function runtimeLimits(values: LimitValues): Limits {
  const minutes = values['run-deadline'];
  return {
    valueSize: values['value-size'] * megabyte,
    varsSize: values['variables-size'] * megabyte,
    events: values['events-per-run'],
    visits: values['visits-per-step'],
    depth: values['sub-playbook-depth'],
    deadline: minutes === 0 ? Infinity : minutes * 60_000,
    line: values['runs-in-line'],
    crashes: values['crashes-until-paused'],
    suppressedNoted: values['repeats-noted'],
    parkedInMemory: values['waiting-in-memory'],
    grace: values['stop-grace'] * 1000,
  };
}
