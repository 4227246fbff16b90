import { readPlaybook } from '@setpiece/playbook';
import { nearNamesSentence } from '@setpiece/workspace';
import { CommandFailure } from '../command-failure.ts';
import { theOneNamed } from '../the-one-named.ts';
import type { WorkspacePlaybooks } from '../workspace-playbooks.ts';
import type { Side } from './read-sides.ts';

/**
 * A playbook of the workspace as it would be exported: `NAME` is its draft, `NAME@3` its version 3, `NAME@published` the version that
 * runs use.
 *
 * @throws CommandFailure when there is no such playbook or version
 */
export async function playbookOfWorkspace(playbooks: WorkspacePlaybooks, label: string, folder: string): Promise<Side> {
  const { id, version } = await versionNamed(playbooks, label, folder);
  const { text } = await playbooks.export({ id, ...(version !== undefined && { version }) });
  const { value, diagnostics } = readPlaybook(text);
  if (value) return { label, playbook: value };
  throw new CommandFailure(`${label} cannot be read: ${diagnostics.map(({ message }) => message).join(' ')}`);
}

async function versionNamed(
  playbooks: WorkspacePlaybooks,
  label: string,
  folder: string,
): Promise<{ readonly id: string; readonly version?: number }> {
  const all = await playbooks.list();
  const whole = theOneNamed('playbook', all, label);
  if (whole) return whole;
  const [, name = label, wanted = 'draft'] = /^(.+)@(\d+|draft|published)$/.exec(label) ?? [];
  const found = theOneNamed('playbook', all, name);
  if (!found) {
    const near = nearNamesSentence(
      name,
      all.map((one) => one.name),
    );
    throw new CommandFailure(`"${name}" is no file, and no playbook of the workspace ${folder}. ${near}`);
  }
  if (wanted === 'draft') return { id: found.id };
  if (wanted !== 'published') return { id: found.id, version: Number(wanted) };
  if (found.publishedVersion === undefined)
    throw new CommandFailure(`"${found.name}" was never published. Publish it, or compare its draft.`);
  return { id: found.id, version: found.publishedVersion };
}
