import { playbookVersion, publishedVersions, type PlaybookDraft } from '@setpiece/db';
import { removeSecrets } from '@setpiece/fortisoar';
import { writePlaybook, type Playbook } from '@setpiece/playbook';
import { NotFoundError } from '../errors/not-found-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { ExportedPlaybook } from '../workspace-actions.ts';
import { draftOf } from './draft-of.ts';

/** The draft or a version as a file, without its secrets: each leaves a named slot, and a diagnostic that says where. */
export function exportPlaybook(
  context: Context,
  { id, version }: { readonly id: string; readonly version?: number },
): ExportedPlaybook {
  permit(context.actor, 'playbooks.read');
  const draft = draftOf(context, id);
  const asked = version === undefined ? draft.playbook : versionOf(context, draft, version);
  const { playbook, diagnostics } = removeSecrets(asked, context.catalog.get().connectors);
  return { fileName: `${fileNameOf(playbook.name)}.playbook.json`, text: writePlaybook(playbook), diagnostics };
}

function versionOf({ database }: Context, { id, playbook }: PlaybookDraft, number: number): Playbook {
  const published = publishedVersions(database, id);
  const found = published.find((one) => one.number === number);
  const version = found && playbookVersion(database, found.id);
  if (version) return version.playbook;
  const [latest] = published;
  const hint = latest ? `The latest one is ${latest.number}.` : 'It was never published.';
  throw new NotFoundError('version', String(number), `"${playbook.name}" has no version ${number}. ${hint}`);
}

/** Letters and digits of any script, the rest as dashes. */
function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80) || 'playbook';
}
