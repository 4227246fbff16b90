import { expect, it } from 'vitest';
import { parsePlaybook, readPlaybook } from './read-playbook.ts';
import { writePlaybook } from './write-playbook.ts';

const playbook = (more: object) => ({
  format: 'setpiece/playbook',
  version: 1,
  id: 'p',
  name: 'P',
  values: 'setpiece',
  ...more,
  trigger: { id: 't', name: 'T', kind: 'manual' },
  steps: [],
  routes: [],
});

it('the concurrency stands behind the deadline, wherever it stood before', () => {
  const read = parsePlaybook(playbook({ concurrency: 2, deadline: { hours: 1 } }));
  const text = writePlaybook(read.value!);
  expect(Object.keys(JSON.parse(text)).slice(4, 8)).toEqual(['values', 'deadline', 'concurrency', 'trigger']);
  expect(writePlaybook(readPlaybook(text).value!)).toBe(text);
});

it('a file without it reads on, and is written without it', () => {
  const read = parsePlaybook(playbook({}));
  expect(read.diagnostics).toEqual([]);
  expect(writePlaybook(read.value!)).not.toContain('concurrency');
});

it.each([0, -1, 1.5, '2', 10_001])('a concurrency of %j is refused at its place', (concurrency) => {
  expect(parsePlaybook(playbook({ concurrency })).diagnostics).toMatchObject([
    { code: 'INVALID', severity: 'error', at: { path: 'concurrency' } },
  ]);
});
