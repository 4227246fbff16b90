import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { chain } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

const told = (said: string) =>
  chain(
    'told',
    { kind: 'manual' },
    { id: 'say', name: 'Say', kind: 'set_variable', variables: [{ name: 'said', value: said }] },
  );

/** Published twice, and changed since. */
async function published(): Promise<Workspace> {
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  onTestFinished(() => workspace.close());
  const { playbooks } = workspace;
  await playbooks.import({ files: [{ path: 'told.playbook.json', text: JSON.stringify(told('first')) }] });
  await playbooks.publish({ id: 'told' });
  for (const said of ['second', 'draft']) {
    const { revision } = await playbooks.get({ id: 'told' });
    await playbooks.save({ id: 'told', revision, playbook: told(said) });
    if (said === 'second') await playbooks.publish({ id: 'told' });
  }
  return workspace;
}

test('versions are listed, the newest first, with when and by whom they were published', async () => {
  const { playbooks } = await published();
  const { published: latest } = await playbooks.get({ id: 'told' });
  const versions = await playbooks.versions({ id: 'told' });
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(versions[0]).toEqual({ number: 2, at: latest?.at, by: expect.any(String) as string });
});

test('a version is exported as it was published, whatever the draft says meanwhile', async () => {
  const { playbooks } = await published();
  const texts = await Promise.all([1, 2, undefined].map((version) => playbooks.export({ id: 'told', version })));
  expect(texts.map(({ text }) => /"value": "(.*)"/.exec(text)?.[1])).toEqual(['first', 'second', 'draft']);
});

test('a version that is not there is refused with the latest one, and a playbook that is not there', async () => {
  const { playbooks } = await published();
  await expect(playbooks.export({ id: 'told', version: 7 })).rejects.toThrow(
    '"told" has no version 7. The latest one is 2.',
  );
  await expect(playbooks.versions({ id: 'other' })).rejects.toThrow('There is no playbook "other"');
});
