import { playbookDraft, type PlaybookDraft } from '@setpiece/db';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { Services } from '../services/services.ts';

/** The draft of a playbook. @throws NotFoundError */
export function draftOf({ database }: Pick<Services, 'database'>, id: string): PlaybookDraft {
  const draft = playbookDraft(database, id);
  if (!draft) throw new NotFoundError('playbook', id);
  return draft;
}
