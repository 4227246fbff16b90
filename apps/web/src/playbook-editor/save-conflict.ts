import type { SaveConflict } from '@setpiece/designer';
import { TRPCClientError } from '@trpc/client';

/** What somebody else saved in the meantime, when that is why a save was refused. */
export function saveConflict(error: unknown): SaveConflict | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data = error.data as {
    code?: unknown;
    conflict?: { revision?: unknown; modified?: unknown; by?: unknown };
  } | null;
  const conflict = data?.conflict;
  if (data?.code !== 'CONFLICT' || typeof conflict?.revision !== 'number') return undefined;
  return {
    revision: conflict.revision,
    ...(typeof conflict.modified === 'number' && { at: conflict.modified }),
    ...(typeof conflict.by === 'string' && { by: conflict.by }),
  };
}
