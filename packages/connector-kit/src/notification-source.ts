import type { Value } from '@setpiece/playbook';

/** One thing that a far side told. */
export interface SourceNotification {
  /** What a playbook sees as `vars.input.params`. */
  readonly data: Readonly<Record<string, Value>>;
  /** The far side's own number of it: one that comes again starts nothing. */
  readonly key?: string;
}

/** What a listening connector is given. */
export interface ListenContext {
  readonly configuration: Readonly<Record<string, Value>>;
  /** Resolves when the notification is taken, durably. Wait for it before the far side is told that it arrived. */
  readonly tell: (notification: SourceNotification) => Promise<void>;
  /** Call it when notifications can arrive. `address`: where it listens, for people. */
  readonly ready: (address?: string) => void;
  /** Says something that people should see, such as notifications that were lost. */
  readonly warn: (message: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Port: a connector that listens (mailbox, syslog, …). Resolves when the signal aborts.
 *
 * @throws ConnectorError when it cannot listen or the connection is lost; it is called again after a pause
 */
export type NotificationSource = (context: ListenContext) => Promise<void>;
