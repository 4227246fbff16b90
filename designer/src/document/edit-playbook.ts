import type { Playbook } from '@setpiece/playbook';
import { withoutUndefined } from './edit-step.ts';

/** Fields of the playbook itself that an author edits. */
export type PlaybookChange = Partial<
  Pick<
    Playbook,
    | 'name'
    | 'description'
    | 'tags'
    | 'values'
    | 'parameters'
    | 'outputs'
    | 'deadline'
    | 'concurrency'
    | 'samples'
    | 'layout'
    | 'requires'
  >
>;

/** Changes fields of the playbook. A field set to `undefined` is removed. */
export function editPlaybook(playbook: Playbook, change: PlaybookChange): Playbook {
  return withoutUndefined({ ...playbook, ...change });
}
