import { stepRunsOf, type RunReader, type Store, type WaitingInput } from '@setpiece/runtime';
import type { Database } from '../database.ts';
import { preparePosition } from './places.ts';
import { summaryOf, type RunRow } from './run-row.ts';

interface InputRow {
  readonly run: string;
  readonly step: string;
  readonly visit: number;
  readonly item: number;
  readonly body: string;
  readonly since: number;
  readonly playbook: string;
  readonly playbook_name: string;
}

/** What screens read of runs. */
export function createRunReader({ connection }: Database, store: Store): RunReader {
  const positioned = preparePosition(connection);
  const page = connection.prepare<Record<string, unknown>, RunRow>(
    `select * from runs
     where (@playbook is null or playbook = @playbook) and (@status is null or status = @status) and (@before is null or id < @before)
     order by id desc limit @limit`,
  );
  const inputs = connection.prepare<[], InputRow>(
    `select waits.*, runs.playbook, runs.playbook_name from waits join runs on runs.id = waits.run where waits.kind = 'input' order by waits.since`,
  );
  return {
    runs: async ({ playbook = null, status = null, before = null, limit }) =>
      page.all({ playbook, status, before, limit }).map(summaryOf).map(positioned),
    async run(id) {
      const run = await store.run(id);
      return run && positioned(run);
    },
    events: (run, after) => store.events(run, after),
    waitingInputs: async () => inputs.all().map(waitingInput),
    async stepRuns(id) {
      const run = await store.run(id);
      return run ? stepRunsOf(await store.events(id), run.status) : [];
    },
  };
}

function waitingInput({ item, body, playbook_name: playbookName, ...row }: InputRow): WaitingInput {
  const { form } = JSON.parse(body) as { form: WaitingInput['form'] };
  return { ...row, playbookName, ...(item >= 0 && { item }), form };
}
