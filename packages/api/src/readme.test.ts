import { localUser, openWorkspace } from '@setpiece/workspace';
import { expect, test } from 'vitest';
import { appRouter } from './app-router.ts';
import { createContext } from './context.ts';

test("the README's example gives what it says", async () => {
  const workspace = await openWorkspace({ data: ':memory:' });
  const about = { version: '0.1.0', data: ':memory:' };
  const origin = 'http://127.0.0.1:7420';
  const api = appRouter.createCaller(createContext({ workspace, actor: localUser, origin, about }));
  const { id } = await api.playbooks.create({ name: 'Block an address' });
  const { playbook, revision } = await api.playbooks.get({ id });
  await workspace.close();
  expect([playbook.name, revision]).toEqual(['Block an address', 1]);
});
