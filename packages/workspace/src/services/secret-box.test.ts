import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secretBoxOf } from './secret-box.ts';

let data: string;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'setpiece-'))));
afterEach(() => rmSync(data, { recursive: true }));

test('a secret opens again after a restart, and does not stand in what is stored', () => {
  const sealed = secretBoxOf(data).seal('webhook/1', 'canary');
  expect(sealed).not.toContain('canary');
  expect(secretBoxOf(data).open('webhook/1', sealed)).toBe('canary');
});

test('a secret moved to another name, changed, or of another workspace does not open', () => {
  const box = secretBoxOf(data);
  const sealed = box.seal('webhook/1', 'canary');
  expect(() => box.open('webhook/2', sealed)).toThrow('cannot be opened');
  expect(() => box.open('webhook/1', `${sealed.slice(0, -4)}AAA=`)).toThrow('cannot be opened');
  expect(() => secretBoxOf(':memory:').open('webhook/1', sealed)).toThrow('cannot be opened');
});

test('a damaged key is named', () => {
  writeFileSync(join(data, 'workspace.key'), 'short');
  expect(() => secretBoxOf(data)).toThrow('workspace.key is damaged');
});
