import type { RunEvent, Values } from '@setpiece/playbook';
import { emptyState, fold, loadVersion, type PlaybookVersion } from '@setpiece/runtime';

/** `vars` as a run's journal leaves them: what a template placed behind its last step would see. */
export function varsAfter(run: string, events: readonly RunEvent[], version: PlaybookVersion): Values {
  const loaded = loadVersion(version);
  const state = emptyState(run);
  for (const event of events) fold(state, event, loaded);
  return state.vars;
}
