import { expect, test } from 'vitest';
import { isFortisoarFile } from './is-fortisoar-file.ts';

test.each([
  ['sekoia/playbooks/playbooks.json', true],
  ['pack/playbooks/01 - Drafts/> A & B (old).json', true],
  ['pack/playbooks/01 - Drafts/collection.metadata.json', true],
  ['pack/modules/alerts/mmd.json', true],
  ['pack/modules/alerts/detail-layout.json', false],
  ['pack/picklists/Severity.json', true],
  ['info.json', true],
  ['pack/roles/analyst.json', false],
  ['pack/README.md', false],
  ['triage.playbook.json', false],
])('%s is read: %s', (path, expected) => {
  expect(isFortisoarFile(path)).toBe(expected);
});
