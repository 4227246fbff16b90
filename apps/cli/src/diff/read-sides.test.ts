import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWorkspace } from '@setpiece/workspace';
import { expect, test } from 'vitest';
import { greeting, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';
import { readSides } from './read-sides.ts';

const file = (change: object = {}) => temporaryFile('a.playbook.json', greeting(change));
const collection = fileURLToPath(
  new URL('../../../../packages/fortisoar/fixtures/mini-collection.json', import.meta.url),
);
const namesOf = async (names: readonly [string, string], options = {}) =>
  (await readSides(names, options)).map(({ playbook }) => playbook?.name);

test('a playbook of an export or bundle is chosen by name or id, and what there is is named', async () => {
  const { playbook } = { playbook: '00000001-0000-4000-8000-000000000000' };
  const bundle = temporaryFile('b.playbooks.json', {
    ...{ format: 'setpiece/bundle', version: 1 },
    playbooks: [greeting({ id: playbook }), greeting({ id: 'other', name: 'Other' })],
  });
  expect(await namesOf([collection, bundle], { playbook })).toEqual(['Check a host', 'Greeting']);
  await expect(readSides([collection, bundle], {})).rejects.toThrow(
    'holds 6 playbooks; name one with --playbook:\n  Check a host\n',
  );
  await expect(readSides([collection, bundle], { playbook: 'Nothing' })).rejects.toThrow('has no playbook "Nothing"');
});

test('git names a missing side /dev/null: there is no playbook', async () => {
  expect(await namesOf(['/dev/null', file()])).toEqual([undefined, 'Greeting']);
});

test('a file that is cut off, or neither ours nor an export, is named with its reason', async () => {
  const cut = readFileSync(file(), 'utf8').slice(0, 90);
  await expect(readSides([file(), temporaryFile('cut.json', cut)], {})).rejects.toThrow(
    /cut\.json is not a playbook:\n.*NOT_JSON/,
  );
  await expect(readSides([file(), temporaryFile('other.json', { a: 1 })], {})).rejects.toThrow(
    /other\.json holds no playbook/,
  );
});

test('a playbook of the workspace is its draft, or a version by number or as published', async () => {
  const data = temporaryFolder();
  const workspace = await openWorkspace({ data, seedExamples: false });
  const { playbooks } = workspace;
  await playbooks.import({ files: [{ path: 'a.playbook.json', text: JSON.stringify(greeting()) }] });
  await playbooks.publish({ id: 'greeting' });
  await playbooks.rename({ id: 'greeting', name: 'Hello' });
  await playbooks.create({ name: 'New' });
  await workspace.close();
  expect(await namesOf(['Hello@1', 'Hello'], { data })).toEqual(['Greeting', 'Hello']);
  expect(await namesOf(['greeting@published', file({ name: 'File' })], { data })).toEqual(['Greeting', 'File']);
  await expect(readSides(['Hello@3', 'Hello'], { data })).rejects.toThrow(
    '"Hello" has no version 3. The latest one is 1.',
  );
  await expect(readSides(['New@published', 'New'], { data })).rejects.toThrow('"New" was never published');
  await expect(readSides(['Nobody', file()], { data })).rejects.toThrow('"Nobody" is no file, and no playbook');
});
