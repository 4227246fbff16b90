import { expect, test } from 'vitest';
import { PermissionError } from './errors/permission-error.ts';
import { openWorkspace } from './open-workspace.ts';
import { permit } from './permit.ts';

type Verb = (...given: unknown[]) => unknown;

test('nobody may do nothing: every action asks for permission before it looks at its input', async () => {
  await using workspace = await disposableWorkspace();
  const nobody = workspace.as({ id: '', name: '' });
  const verbs = Object.entries(nobody).flatMap(([noun, actions]) =>
    Object.entries(actions as Record<string, Verb>).map(([verb, act]) => [`${noun}.${verb}`, act] as const),
  );
  expect(verbs.length).toBeGreaterThan(25);
  for (const [name, act] of verbs) {
    const refusal = await (async () => act({}, AbortSignal.abort()))().catch((cause: unknown) => cause);
    expect([name, refusal instanceof PermissionError]).toEqual([name, true]);
  }
});

test('the refusal says who may not do what', () => {
  expect(() => permit({ id: '', name: 'Mallory' }, 'runs.start')).toThrow('Mallory may not do "runs.start"');
});

async function disposableWorkspace() {
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  return { ...workspace, [Symbol.asyncDispose]: () => workspace.close() };
}
