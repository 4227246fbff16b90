import { isFinal } from '@setpiece/playbook';
import type { Timer } from '../ports/write.ts';
import type { Engine } from './engine.ts';
import type { LiveRun } from './live-run.ts';
import { openItem } from './open-item.ts';
import type { Services } from './services.ts';
import { addressOfTimer } from './timer-id.ts';
import { closeWait } from './wait-for.ts';

/** Wakes a run whose timer is due. The timer goes in the commit that notes it, so it fires once. */
export async function fireTimer(engine: Engine, { store }: Services, timer: Timer): Promise<void> {
  let ending: Promise<void> | undefined;
  const delivered = await engine.deliver(timer.run, (live) => {
    live.append({ type: 'timer.fired', timer: timer.id, kind: timer.kind });
    live.write({ kind: 'timer.clear', run: timer.run, id: timer.id });
    if (timer.kind === 'deadline') ending = passDeadline(engine, live);
    else wakeStep(live, timer);
  });
  await ending;
  if (delivered) return;
  const run = await store.run(timer.run);
  if (!run || isFinal(run.status)) await store.commit([{ kind: 'timer.clear', run: timer.run, id: timer.id }]);
}

function wakeStep(live: LiveRun, { id, kind }: Timer): void {
  const address = addressOfTimer(id);
  const item = openItem(live.state, address);
  if (!item) return;
  if (item.wait && kind === 'wait') closeWait({ live, address }, 'timer');
  else if (item.wait && kind === 'timeout') closeWait({ live, address }, 'timeout');
  else if (kind === 'timeout') live.timeouts.get(id)?.();
  live.release(address);
}

function passDeadline(engine: Engine, live: LiveRun): Promise<void> {
  const { name, deadline } = live.version.playbook;
  const message = deadline
    ? `Playbook "${name}" did not end before its deadline. Give it a longer one, or make it quicker.`
    : `Playbook "${name}" has no deadline of its own and did not end before the one that holds for all. ` +
      'Give it one that is long enough, or make it quicker.';
  return engine.end(live, { type: 'run.failed', error: { code: 'deadline', message, retryable: false } });
}
