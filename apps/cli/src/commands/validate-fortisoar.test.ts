import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { called } from '../testing/called.ts';
import { greeting, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';
import type { ValidatedFile } from '../validated-files.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../packages/fortisoar/fixtures/${name}`, import.meta.url), 'utf8');

/** A folder with a FortiSOAR collection, a manifest, and a playbook of ours with a mistake. */
function pack(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'playbooks'));
  writeFileSync(join(folder, 'info.json'), fixture('mini-scanner.info.json'));
  writeFileSync(join(folder, 'playbooks/playbooks.json'), fixture('mini-collection.json'));
  const broken = greeting({ routes: [{ id: 'r1', from: 'start', to: 'nowhere' }] });
  writeFileSync(join(folder, 'ours.playbook.json'), JSON.stringify(broken));
  return folder;
}

test('a FortiSOAR export is validated playbook by playbook, with the file of each; an error ends with 1', async () => {
  const file = temporaryFile('export.json', fixture('mini-collection.json'));
  const { code, out } = await called('validate', file);
  expect(code).toBe(1);
  expect(out).toContain(`${file}: Check a host\n  0 errors, 0 warnings\n`);
  expect(out).toMatch(/error FOREIGN_STEP .*"Query database"/);
  expect(out).toMatch(/6 playbooks: 1 error, \d+ warnings/);
});

test('a folder may hold files of both kinds; what is no playbook in it is passed over', async () => {
  const folder = pack();
  const { code, out } = await called('validate', folder, '--json');
  const results = JSON.parse(out) as ValidatedFile[];
  expect(code).toBe(1);
  expect(results.map(({ file, playbook }) => [file.slice(folder.length + 1), playbook]).slice(0, 2)).toEqual([
    ['ours.playbook.json', undefined],
    ['playbooks/playbooks.json', 'Check a host'],
  ]);
  expect(results[0]?.diagnostics.map((one) => one.code)).toContain('DANGLING_ROUTE');
});

test('a file without a playbook is an error where it is named, and so is a folder without any', async () => {
  const manifest = temporaryFile('info.json', fixture('mini-scanner.info.json'));
  expect(await called('validate', manifest)).toMatchObject({ code: 1, out: expect.stringContaining('NO_PLAYBOOK') });
  const folder = temporaryFolder();
  expect(await called('validate', folder)).toMatchObject({ code: 1, err: expect.stringContaining('no .json file') });
  writeFileSync(join(folder, 'package.json'), '{}');
  expect((await called('validate', folder)).code).toBe(1);
  const damaged = temporaryFile('export.json', '{"type": "workflow_collections", "data": [');
  const { code, out } = await called('validate', damaged);
  expect([code, out]).toEqual([1, expect.stringMatching(/export\.json\n {2}error /)]);
});
