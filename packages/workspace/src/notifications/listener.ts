import type { Connector, ListenContext, SourceNotification } from '@setpiece/connector-kit';
import type { Clock } from '@setpiece/runtime';

const shortestPause = 1000;
const longestPause = 60_000;

/** How a listener does. Times are epoch milliseconds. */
export type ListenerStatus =
  | { readonly state: 'connecting'; readonly since: number }
  | { readonly state: 'listening'; readonly since: number; readonly address?: string; readonly warning?: string }
  | { readonly state: 'down'; readonly since: number; readonly error: string; readonly again: number };

/** Keeps one connector listening: when it drops it is called again, after pauses that grow up to a minute. */
export class Listener {
  readonly #connector: Connector;
  readonly #configuration: ListenContext['configuration'];
  readonly #clock: Clock;
  readonly #tell: (notification: SourceNotification) => Promise<void>;
  readonly #over = new AbortController();
  #pause = shortestPause;
  #working: Promise<void> | undefined;
  status: ListenerStatus;
  /** Whom it starts. */
  playbooks: readonly string[] = [];

  constructor(
    connector: Connector,
    configuration: ListenContext['configuration'],
    clock: Clock,
    tell: (notification: SourceNotification) => Promise<void>,
  ) {
    this.#connector = connector;
    this.#configuration = configuration;
    this.#clock = clock;
    this.#tell = tell;
    this.status = { state: 'connecting', since: clock.now() };
  }

  start(): void {
    this.#working ??= this.#work();
  }

  async stop(): Promise<void> {
    this.#over.abort();
    await this.#working;
  }

  async #work(): Promise<void> {
    const { signal } = this.#over;
    while (!signal.aborted) {
      this.status = { state: 'connecting', since: this.#clock.now() };
      const error = await this.#listen().catch((cause: unknown) => cause);
      if (signal.aborted) return;
      const now = this.#clock.now();
      const message = error instanceof Error ? error.message : 'It stopped listening.';
      this.status = { state: 'down', since: now, error: message, again: now + this.#pause };
      await this.#wait(this.#pause);
      this.#pause = Math.min(this.#pause * 2, longestPause);
    }
  }

  async #listen(): Promise<void> {
    const clock = this.#clock;
    await this.#connector.listen?.({
      configuration: this.#configuration,
      tell: (notification) => this.#taken(notification),
      ready: (address) => {
        this.#pause = shortestPause;
        this.status = { state: 'listening', since: clock.now(), ...(address !== undefined && { address }) };
      },
      warn: (warning) => {
        if (this.status.state === 'listening') this.status = { ...this.status, warning };
      },
      signal: this.#over.signal,
    });
  }

  /** What cannot be taken now, as too many runs are under way, is tried again; whoever told it waits. */
  async #taken(notification: SourceNotification): Promise<void> {
    for (let pause = 50; !this.#over.signal.aborted; pause = Math.min(pause * 2, 5000)) {
      try {
        return await this.#tell(notification);
      } catch (cause) {
        const warning = `A notification waits: ${cause instanceof Error ? cause.message : String(cause)}`;
        if (this.status.state === 'listening') this.status = { ...this.status, warning };
        await this.#wait(pause);
      }
    }
  }

  async #wait(milliseconds: number): Promise<void> {
    const { signal } = this.#over;
    await new Promise<void>((resolve) => {
      const call = this.#clock.after(milliseconds, resolve);
      signal.addEventListener('abort', () => (call(), resolve()), { once: true });
      if (signal.aborted) resolve();
    });
  }
}
