import { publishedVersions } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { VersionLine } from '../workspace-actions.ts';
import { draftOf } from './draft-of.ts';

/** What was published of a playbook, the newest first. */
export function listVersions(context: Context, { id }: { readonly id: string }): VersionLine[] {
  permit(context.actor, 'playbooks.read');
  return publishedVersions(context.database, draftOf(context, id).id).map(({ number, at, by }) => ({
    number,
    at,
    ...(by !== undefined && { by }),
  }));
}
