import { changePlaybook, publishedVersion } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { whatStarts, type WhatStarts } from '../triggers/what-starts.ts';
import { draftOf } from './draft-of.ts';

/** Switches a playbook's triggers. Sub-playbook references to it work either way. */
export async function setActive(
  context: Context,
  { id, active }: { readonly id: string; readonly active: boolean },
): Promise<{ active: boolean; starts?: WhatStarts }> {
  permit(context.actor, 'playbooks.publish');
  const draft = draftOf(context, id);
  if (active && !publishedVersion(context.database, draft.id)) throw neverPublished(draft.id, draft.playbook.name);
  await changePlaybook(context.database, draft.id, { active });
  await context.triggers.changed(draft.id);
  const starts = await whatStarts(context, { ...draft, active });
  return { active, ...(starts && { starts }) };
}

function neverPublished(playbook: string, name: string): RefusedError {
  const message = `"${name}" has no published version, so its trigger would start nothing. Publish it first.`;
  return new RefusedError(message, [{ code: 'NOT_PUBLISHED', severity: 'error', message, at: { playbook } }]);
}
