import { isFinal } from '@setpiece/playbook';
import type { InputNotice, NoticeSent, NotifyPeople } from '../ports/notify-people.ts';
import type { Timer, Write } from '../ports/write.ts';
import { formOf } from './answer-input.ts';
import type { Engine } from './engine.ts';
import type { LiveRun } from './live-run.ts';
import { openItem } from './open-item.ts';
import type { Services } from './services.ts';
import { failureOf } from './step-failure.ts';
import { addressOfTimer } from './timer-id.ts';

const mostReminders = 100;
const shortest = 60_000;

/**
 * Tells people of open questions: when one is asked, and at each reminder. The timer stays until it is noted what came of it, so a
 * crash in between tells them again rather than never.
 */
export class Notices {
  readonly #engine: Engine;
  readonly #services: Services;
  readonly #notify: NotifyPeople | undefined;
  readonly #underWay = new Set<string>();
  readonly #stop = new AbortController();

  constructor(engine: Engine, services: Services, notify: NotifyPeople | undefined) {
    this.#engine = engine;
    this.#services = services;
    this.#notify = notify;
  }

  /** A notice is due. Resolves before it is sent: mail servers are slow, and other timers are due. */
  async fire(timer: Timer): Promise<void> {
    const name = `${timer.run} ${timer.id}`;
    if (this.#underWay.has(name)) return;
    const notice = await this.#take(timer);
    if (!notice) return;
    const notify = this.#notify;
    if (!notify || !notice.to.length) return this.#note(timer, notice, { to: [] });
    this.#underWay.add(name);
    void notify(notice, this.#stop.signal)
      .catch((error: unknown) => ({ to: [], error: failureOf(error) }))
      .then((sent) => this.#note(timer, notice, sent))
      .catch(() => {})
      .finally(() => this.#underWay.delete(name));
  }

  stop(): void {
    this.#stop.abort();
  }

  async #take(timer: Timer): Promise<InputNotice | undefined> {
    let notice: InputNotice | undefined;
    const { run } = timer;
    const isOpen = await this.#engine.deliver(run, (live) => {
      notice = noticeOf(live, timer);
      if (notice) return;
      const asks = openItem(live.state, addressOfTimer(timer.id));
      // The step has begun, and its question is about to be asked.
      if (asks && !asks.ended) live.write(later(timer, this.#services.clock.now() + 1000));
      else live.write({ kind: 'timer.clear', run, id: timer.id });
    });
    if (!isOpen) {
      const summary = await this.#services.store.run(run);
      if (!summary || isFinal(summary.status))
        await this.#services.store.commit([{ kind: 'timer.clear', run, id: timer.id }]);
    }
    return notice;
  }

  async #note(timer: Timer, { reminder, form }: InputNotice, sent: NoticeSent): Promise<void> {
    const { run, id } = timer;
    await this.#engine.deliver(run, (live) => {
      const address = addressOfTimer(id);
      const item = openItem(live.state, address);
      if (!formOf(item) || !item || item.notices > reminder) return;
      live.append({
        type: 'input.notified',
        ...address,
        reminder,
        to: [...sent.to],
        ...(sent.error && { error: sent.error }),
      });
      const next = form.remind !== undefined && reminder < mostReminders;
      const due = this.#services.clock.now() + Math.max(form.remind ?? 0, shortest);
      live.write(next ? later(timer, due) : { kind: 'timer.clear', run, id });
    });
  }
}

function noticeOf(live: LiveRun, { run, id }: Timer): InputNotice | undefined {
  const address = addressOfTimer(id);
  const item = openItem(live.state, address);
  const form = formOf(item);
  if (!item || !form) return undefined;
  const { playbook } = live.version;
  const answered = new Set((item.answers ?? []).map(({ by }) => by));
  const due = item.wait?.due;
  // Without a first mail the first timer is the first reminder.
  const first = form.assignee?.emails?.length ? 0 : 1;
  return {
    run,
    ...address,
    playbookName: playbook.name,
    stepName: playbook.steps.find((step) => step.id === address.step)?.name ?? address.step,
    form,
    to: (form.assignee?.emails ?? []).filter((email) => !answered.has(email)),
    reminder: Math.max(item.notices, first),
    ...(due !== undefined && { due }),
  };
}

function later(timer: Timer, due: number): Write {
  return { kind: 'timer.set', timer: { ...timer, due } };
}
