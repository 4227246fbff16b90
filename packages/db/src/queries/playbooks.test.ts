import { compile } from '@setpiece/compiler';
import { Playbook } from '@setpiece/playbook';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../database.ts';
import { addPlaybook } from './add-playbook.ts';
import { changePlaybook, removePlaybook } from './change-playbook.ts';
import { playbookDraft } from './playbook-draft.ts';
import { createPlaybookSource } from './playbook-source.ts';
import { playbookVersion, publishedVersion } from './playbook-version.ts';
import { playbooksInWorkspace } from './playbooks-in-workspace.ts';
import { freezeDraft, publishVersion } from './publish-version.ts';
import { saveDraft } from './save-draft.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
});
afterEach(() => database.close());

const problems = { errors: 0, warnings: 1 };
const saved = { problems, at: 1000, by: 'ann' };

function playbook(id: string, name = id): Playbook {
  return Playbook.parse({
    format: 'setpiece/playbook',
    version: 1,
    id,
    name,
    tags: ['tag'],
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'webhook' },
    steps: [{ id: 'e', name: 'End', kind: 'end' }],
    routes: [{ id: 'r', from: 't', to: 'e' }],
  });
}

function frozen(given: Playbook) {
  const { machine, machineFormat } = compile(given);
  if (!machine) throw new Error('It does not compile.');
  return { playbook: given, machine, machineFormat, at: 2000 };
}

it('a list of playbooks has what a screen shows of them, by name', async () => {
  await addPlaybook(database, playbook('b', 'beta'), saved);
  await addPlaybook(database, playbook('a', 'Alpha'), saved);
  await publishVersion(database, frozen(playbook('a', 'Alpha')));
  await changePlaybook(database, 'a', { active: true });
  expect(playbooksInWorkspace(database)).toMatchObject([
    {
      id: 'a',
      name: 'Alpha',
      tags: ['tag'],
      active: true,
      publishedVersion: 1,
      steps: 1,
      triggerKind: 'webhook',
      problems,
    },
    { id: 'b', active: false },
  ]);
});

it('of two saves of one revision the second is told who was quicker', async () => {
  await addPlaybook(database, playbook('a'), saved);
  const save = (name: string, by: string) => saveDraft(database, playbook('a', name), 1, { ...saved, at: 5, by });
  const [first, second] = await Promise.all([save('Ann', 'ann'), save('Bob', 'bob')]);
  expect(first).toEqual({ ok: true, revision: 2 });
  expect(second).toEqual({ ok: false, revision: 2, modifiedAt: 5, modifiedBy: 'ann' });
  expect(playbookDraft(database, 'a')?.playbook.name).toBe('Ann');
});

it('a version is numbered, found by id or IRI, and stays as it was', async () => {
  await addPlaybook(database, playbook('a'), saved, { iri: '/api/3/workflows/a' });
  const one = await publishVersion(database, frozen(playbook('a', 'One')));
  const two = await publishVersion(database, frozen(playbook('a', 'Two')));
  expect([one.number, two.number]).toEqual([1, 2]);
  expect(publishedVersion(database, '/api/3/workflows/a')).toMatchObject({ id: two.id, number: 2 });
  const source = createPlaybookSource(database);
  expect((await source.published('a'))?.playbook.name).toBe('Two');
  expect((await source.version(one.id))?.playbook).toEqual(playbook('a', 'One'));
  await removePlaybook(database, 'a');
  expect((await source.version(one.id))?.playbook.name).toBe('One');
});

it('a draft that is frozen twice without a change is one version', async () => {
  const [one, two] = [
    await freezeDraft(database, frozen(playbook('a'))),
    await freezeDraft(database, frozen(playbook('a'))),
  ];
  expect(two).toEqual(one);
  expect((await freezeDraft(database, frozen(playbook('a', 'Other')))).id).not.toBe(one.id);
  expect(publishedVersion(database, 'a')).toBeUndefined();
});

it('a damaged version is not run', async () => {
  const { id } = await publishVersion(database, frozen(playbook('a')));
  database.connection.exec(
    `drop trigger playbook_versions_immutable; update playbook_versions set text = replace(text, 'End', 'Fin')`,
  );
  expect(() => playbookVersion(database, id)).toThrow('is damaged');
});
