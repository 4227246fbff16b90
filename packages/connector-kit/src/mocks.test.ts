import type { Step } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { readMocks, stepMocks } from './mocks.ts';

const step = (id: string, name: string, operation: string): Step => ({
  id,
  name,
  kind: 'connector',
  connector: 'imap',
  operation,
  parameters: {},
});
const playbook = { name: 'Fetch', steps: [step('s1', 'List mails', 'list'), step('s2', 'Read mail', 'read')] };

describe('a mock file', () => {
  test('has outputs by step and by operation, both optional', () => {
    const mocks = { steps: { 'List mails': [] }, operations: { 'imap.list': [] } };
    expect(readMocks(mocks)).toEqual(mocks);
    expect(readMocks({})).toEqual({});
  });

  test.for([
    [[], 'A mock file is an object'],
    [{ step: {} }, 'not "step"'],
    [{ steps: [] }, '"steps" of a mock file must be an object'],
  ] as const)('that is %j is refused with the reason', ([given, reason]) => {
    expect(() => readMocks(given)).toThrow(reason);
  });
});

describe('the mocks of a playbook', () => {
  test('are found by step name, by its key and by its id', () => {
    for (const name of ['List mails', 'List_mails', 's1']) {
      expect(stepMocks({ steps: { [name]: ['a'] } }, playbook)).toEqual({ s1: ['a'] });
    }
  });

  test('by operation stand in for every step that calls it; those by step go first', () => {
    const mocks = { operations: { 'imap.list': ['all'], 'imap.read': 'mail' }, steps: { s2: 'this mail' } };
    expect(stepMocks(mocks, playbook)).toEqual({ s1: ['all'], s2: 'this mail' });
  });

  test('that name no step are an error', () => {
    expect(() => stepMocks({ steps: { 'List mail': [] } }, playbook)).toThrow('"Fetch" has no step "List mail"');
  });
});
