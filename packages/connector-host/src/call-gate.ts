import type { CallGate, CallTurn } from '@setpiece/connector-kit';

/** What bounds the calls of a configuration. */
export interface CallLimits {
  readonly configuration: string;
  readonly name: string;
  /** Calls at once. Absent: any number. */
  readonly maxConcurrent?: number;
  /** Calls in any 60 seconds. Absent: any number. */
  readonly ratePerMinute?: number;
}

export interface CallGateOptions {
  /** Read at each call, so that a new limit holds from the next call on. */
  readonly limitsOf: (connector: string, configuration: string | undefined) => CallLimits | undefined;
  readonly clock: { now(): number; after(milliseconds: number, callback: () => void): () => void };
}

/**
 * Lines in front of configurations: first come, first served. The rate holds for any 60 seconds that one may look at, not for minutes
 * of the clock. Lines are in memory: after a restart the count begins anew.
 */
export function createCallGate({ limitsOf, clock }: CallGateOptions): CallGate {
  const lines = new Map<string, Line>();
  return {
    async enter({ connector, configuration }) {
      const limits = limitsOf(connector, configuration);
      const key = limits?.configuration;
      let line = key === undefined ? undefined : lines.get(key);
      if (!limits || key === undefined) return undefined;
      if (!line && limits.maxConcurrent === undefined && limits.ratePerMinute === undefined) return undefined;
      if (!line) lines.set(key, (line = new Line(clock, () => lines.delete(key))));
      return line.enter(connector, limits);
    },
  };
}

const minute = 60_000;

interface Waiting {
  readonly go: () => void;
}

/** Calls of one configuration: those that go on, and those that wait. */
class Line {
  readonly #clock: CallGateOptions['clock'];
  readonly #empty: () => void;
  readonly #waiting: Waiting[] = [];
  /** When the calls of the last minute began, the oldest first. */
  #begun: number[] = [];
  #open = 0;
  #limits: Pick<CallLimits, 'maxConcurrent' | 'ratePerMinute'> = {};
  #cancel: (() => void) | undefined;

  constructor(clock: CallGateOptions['clock'], empty: () => void) {
    this.#clock = clock;
    this.#empty = empty;
  }

  enter(connector: string, limits: CallLimits): CallTurn {
    this.#limits = limits;
    if (this.#waiting.length) this.#look();
    const ahead = this.#waiting.length;
    const { promise: comes, resolve } = Promise.withResolvers<void>();
    let goes = false;
    const waiting: Waiting = {
      go: () => {
        goes = true;
        resolve();
      },
    };
    this.#waiting.push(waiting);
    this.#look();
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      if (goes) this.#open -= 1;
      else this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      this.#look();
    };
    const { configuration, name } = limits;
    return { comes, leave, ...(!goes && { line: { connector, configuration, name, ahead } }) };
  }

  /** Lets go who may, and looks again when the rate lets the next one go. */
  #look(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const now = this.#clock.now();
    // A clock that was set back must not keep calls waiting for longer than a minute.
    this.#begun = this.#begun.filter((at) => at > now - minute && at <= now);
    while (this.#waiting.length && this.#isFree() && this.#isInRate()) {
      this.#open += 1;
      if (this.#limits.ratePerMinute !== undefined) this.#begun.push(now);
      this.#waiting.shift()?.go();
    }
    if (this.#waiting.length && this.#isFree()) this.#lookLater(now);
    if (!this.#waiting.length && this.#open === 0 && !this.#begun.length) this.#empty();
  }

  #lookLater(now: number): void {
    const oldest = this.#begun[this.#begun.length - this.#rate] ?? now;
    this.#cancel = this.#clock.after(Math.max(oldest + minute - now, 1), () => this.#look());
  }

  get #rate(): number {
    return this.#limits.ratePerMinute ?? Infinity;
  }

  #isFree(): boolean {
    return this.#open < (this.#limits.maxConcurrent ?? Infinity);
  }

  #isInRate(): boolean {
    return this.#begun.length < this.#rate;
  }
}
