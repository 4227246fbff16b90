import type { Diagnostic, Playbook } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { readGivenPlaybook } from './read-given-playbook.ts';

export function checkPlaybook(context: Context, { playbook }: { readonly playbook: Playbook }): readonly Diagnostic[] {
  permit(context.actor, 'playbooks.read');
  return context.playbooks.compile(readGivenPlaybook(playbook)).diagnostics;
}
