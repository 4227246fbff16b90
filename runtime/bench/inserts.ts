import { report, timesEach } from '../../scripts/figures.mjs';
import { inWorld } from './bench-world.ts';

/** Events of a run through the store. Beside it: the bare statement in a transaction. */
export async function inserts(): Promise<void> {
  await inWorld(async ({ database, store }) => {
    const summary = {
      id: 'r',
      playbook: 'p',
      playbookName: 'P',
      version: 'v',
      mode: 'live',
      status: 'running',
      trigger: { kind: 'manual' },
      startedAt: 1,
      seq: 0,
    } as const;
    await store.commit([{ kind: 'run.insert', run: summary, owner: 'bench' }]);
    let seq = 0;
    const events = () =>
      Array.from(
        { length: 100 },
        () => ({ run: 'r', seq: ++seq, at: 1, type: 'timer.fired', timer: 't', kind: 'wait' }) as const,
      );
    const ours = (await timesEach(() => store.commit([{ kind: 'events', events: events() }]), 1500)) / 100;
    const raw = database.connection.prepare(
      'insert into events (run, seq, at, type, body, refs) values (?, ?, ?, ?, ?, null)',
    );
    const insertAll = database.connection.transaction(() => {
      for (const { run, at, type, ...body } of events()) raw.run(run, body.seq, at, type, JSON.stringify(body));
    });
    const reference = (await timesEach(async () => insertAll(), 1500)) / 100;
    report('event insert, 100 a commit', 'ms/event', ours, reference);
  });
}
