import { writePlaybook } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { draftOf } from './draft-of.ts';

export function exportPlaybook(context: Context, { id }: { readonly id: string }): { fileName: string; text: string } {
  permit(context.actor, 'playbooks.read');
  const { playbook } = draftOf(context, id);
  return { fileName: `${fileNameOf(playbook.name)}.playbook.json`, text: writePlaybook(playbook) };
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
