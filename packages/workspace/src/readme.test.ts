import { expect, test } from 'vitest';
import { openWorkspace } from './open-workspace.ts';

test("the README's example gives what it says", async () => {
  const workspace = await openWorkspace({ data: ':memory:' });
  const playbooks = await workspace.playbooks.list();
  const { run } = await workspace.runs.start({ playbook: 'wait-and-notify', sample: 'A message' });
  await workspace.finished(run);
  const view = await workspace.runs.get({ id: run });
  await workspace.close();
  expect(playbooks.map(({ name }) => name)).toEqual([
    'Enrich an indicator',
    'Triage reported logins',
    'Wait and notify',
  ]);
  expect(view.run.status).toBe('succeeded');
});
