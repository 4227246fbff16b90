import { removeSecrets } from '@setpiece/fortisoar';
import { writePlaybook } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { ExportedPlaybook } from '../workspace-actions.ts';
import { draftOf } from './draft-of.ts';

/** The draft as a file, without its secrets: each leaves a named slot, and a diagnostic that says where. */
export function exportPlaybook(context: Context, { id }: { readonly id: string }): ExportedPlaybook {
  permit(context.actor, 'playbooks.read');
  const { playbook, diagnostics } = removeSecrets(draftOf(context, id).playbook, context.catalog.get().connectors);
  return { fileName: `${fileNameOf(playbook.name)}.playbook.json`, text: writePlaybook(playbook), diagnostics };
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
