import { macroValues } from '@setpiece/db';
import type { Values } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { LastVars } from '../workspace-actions.ts';
import { varsAfter } from './vars-after.ts';

export async function lastVars(context: Context, { playbook }: { readonly playbook: string }): Promise<LastVars> {
  permit(context.actor, 'runs.read');
  const globalVars = macroValues(context.database);
  const [latest] = await context.reader.runs({ playbook, limit: 1 });
  if (!latest) return { vars: {}, globalVars };
  return { run: latest.id, vars: await varsOf(context, latest.id, latest.version), globalVars };
}

async function varsOf({ reader, playbooks }: Context, run: string, versionId: string): Promise<Values> {
  const version = await playbooks.version(versionId);
  return version ? varsAfter(run, await reader.events(run), version) : {};
}
