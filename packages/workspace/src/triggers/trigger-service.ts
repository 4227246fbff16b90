/** Something that starts runs by itself as long as the workspace is open. */
export interface TriggerService {
  /** Begins, and makes up for what happened while nobody was there. */
  start(): Promise<void>;
  /** Starts nothing more; what is being started is awaited. */
  stop(): Promise<void>;
}

/** Where tests of crashes let the process die. */
export type TriggerFault = 'record_change.before_start' | 'record_change.after_start' | 'schedule.after_start';

/** What the services are given besides the use cases' services. */
export interface TriggerOptions {
  /** Hears of what should not happen. @default console.error */
  readonly onTrouble?: (error: unknown) => void;
  readonly fault?: (point: TriggerFault) => void;
}
