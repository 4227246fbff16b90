import {
  dueSchedules,
  nextScheduleDue,
  noteSchedule,
  playbookDraft,
  schedulesAhead,
  startOfKey,
  type ScheduleLine,
  type ScheduleOutcome,
} from '@setpiece/db';
import { isFinal } from '@setpiece/playbook';
import type { CoreServices } from '../services/services.ts';
import type { TriggerOptions, TriggerService } from '../triggers/trigger-service.ts';
import { instantsOf } from './cron.ts';

/** The clock is looked at at least so often, so that a jump of it or a sleep of the machine is noticed. */
const longestSleep = 30_000;
/** An instant that is older was missed. */
const stillOnTime = 60_000;

/**
 * Starts the runs of schedules. Each instant starts at most one run, whatever the clock does: the start carries the instant. Where it
 * stands is in the database; a schedule that was away looks at its policy: one run for all that was missed, or none.
 */
export class ScheduleService implements TriggerService {
  readonly #services: CoreServices;
  readonly #options: TriggerOptions;
  #looking: Promise<void> | undefined;
  #again = false;
  #failed = false;
  #stopped = true;
  #unalarm: () => void = () => {};

  constructor(services: CoreServices, options: TriggerOptions = {}) {
    this.#services = services;
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#stopped = false;
    await this.look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unalarm();
    await this.#looking;
  }

  /** Looks what is due now; called by the clock, and whenever a schedule was changed. */
  look(): Promise<void> {
    this.#again = true;
    if (this.#stopped) return Promise.resolve();
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      if (this.#again) void this.look();
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      this.#failed = false;
      try {
        await this.#putBack();
        const due = dueSchedules(this.#services.database, this.#services.clock.now());
        for (const schedule of due) await this.#takeUp(schedule).catch((error: unknown) => this.#broken(error));
      } catch (error) {
        this.#broken(error);
      }
    }
    if (!this.#stopped) this.#sleep();
  }

  #sleep(): void {
    const { clock, database } = this.#services;
    this.#unalarm();
    const until = (nextScheduleDue(database) ?? Infinity) - clock.now();
    this.#unalarm = clock.after(
      Math.min(Math.max(until, this.#failed ? 1000 : 0), longestSleep),
      () => void this.look(),
    );
  }

  /** The clock was put back: what comes again is looked at again, and what ran then does not run twice. */
  async #putBack(): Promise<void> {
    const { database, clock } = this.#services;
    for (const schedule of schedulesAhead(database, clock.now())) {
      const next = instantsOf(schedule.cron, schedule.timeZone).after(clock.now());
      if (next !== undefined && next < (schedule.nextDue ?? Infinity))
        await noteSchedule(database, schedule.id, { nextDue: next });
    }
  }

  async #takeUp(schedule: ScheduleLine): Promise<void> {
    const { database, clock } = this.#services;
    const now = clock.now();
    const instants = instantsOf(schedule.cron, schedule.timeZone);
    if (schedule.nextDue === undefined)
      return noteSchedule(database, schedule.id, { nextDue: instants.after(now) ?? null });
    const latest = Math.max(instants.upTo(now) ?? 0, schedule.nextDue);
    const missed = instants.between(schedule.nextDue, latest);
    const outcome = await this.#outcomeOf(schedule, latest, now - latest > stillOnTime, missed);
    this.#options.fault?.('schedule.after_start');
    await noteSchedule(database, schedule.id, {
      nextDue: instants.after(Math.max(latest, now)) ?? null,
      lastInstant: latest,
      ...(outcome && { lastOutcome: outcome }),
      ...(outcome?.kind === 'started' && { lastRun: outcome.run }),
    });
  }

  async #outcomeOf(
    schedule: ScheduleLine,
    instant: number,
    isLate: boolean,
    missed: number,
  ): Promise<ScheduleOutcome | undefined> {
    const before = missed > 0 ? { missed } : {};
    if (isLate && schedule.missed === 'skip') return { kind: 'missed', instant, missed: missed + 1 };
    const key = `schedule:${schedule.id}:${new Date(instant).toISOString()}`;
    const ran = startOfKey(this.#services.database, schedule.playbook, key);
    if (ran !== undefined) return { kind: 'started', instant, run: ran, ...before };
    const open = await this.#openRun(schedule);
    if (open !== undefined) {
      await this.#services.runtime.suppressed(open, key, 'one_active');
      return { kind: 'skipped', instant, run: open, message: 'The run before it was still open.', ...before };
    }
    return { ...(await this.#start(schedule, instant, key)), ...before };
  }

  async #openRun({ oneActive, lastRun }: ScheduleLine): Promise<string | undefined> {
    if (!oneActive || lastRun === undefined) return undefined;
    const run = await this.#services.reader.run(lastRun);
    return run && !isFinal(run.status) ? lastRun : undefined;
  }

  async #start({ playbook, name, input }: ScheduleLine, instant: number, key: string): Promise<ScheduleOutcome> {
    const { database, playbooks, runtime } = this.#services;
    const draft = playbookDraft(database, playbook);
    if (!draft) return { kind: 'failed', instant, message: `There is no playbook "${playbook}" any more.` };
    const version = draft.active ? await playbooks.published(draft.id) : undefined;
    if (!version) {
      const why = draft.active ? 'has no published version' : 'is not active';
      return { kind: 'skipped', instant, message: `Playbook "${draft.playbook.name}" ${why}.` };
    }
    try {
      const trigger = { kind: 'schedule', by: name, key };
      const { run } = await runtime.start({ version, mode: 'live', trigger, input: { params: input ?? {} } });
      return { kind: 'started', instant, run };
    } catch (error) {
      this.#trouble(error);
      return { kind: 'failed', instant, message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** It is looked at again soon, but not at once. */
  #broken(error: unknown): void {
    this.#failed = true;
    this.#trouble(error);
  }

  #trouble(error: unknown): void {
    (this.#options.onTrouble ?? console.error)(error);
  }
}
