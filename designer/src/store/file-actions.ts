import type { DesignerHost } from '../designer-host.ts';
import { beginHistory } from '../history/history.ts';
import type { DesignerStore } from './designer-store.ts';
import { isDirty } from './designer-state.ts';
import type { ScreenActions } from './screen-actions.ts';

/** Saving, publishing, exporting. Each resolves when the host has answered; trouble is told as a notice. */
export interface FileActions {
  /** Resolves to whether the host now has what is on the screen. */
  save(): Promise<boolean>;
  /** Ends a conflict by taking the stored draft. What was on the screen is one undo away. */
  reload(): Promise<void>;
  /** Ends a conflict by storing what is on the screen as another playbook, then taking the stored draft. */
  keepAsCopy(): Promise<void>;
  /** Ends a conflict by saving over the stored draft. */
  overwrite(): Promise<boolean>;
  publish(): Promise<void>;
  exportFile(): Promise<{ fileName: string; text: string } | undefined>;
}

export function createFileActions(store: DesignerStore, host: DesignerHost, screen: ScreenActions): FileActions {
  const save = async (revision: number): Promise<boolean> => {
    const playbook = store.getState().history.present;
    store.setState({ isSaving: true });
    const result = await tell(screen, 'Saving failed', () => host.save(playbook, revision));
    store.setState({ isSaving: false });
    if (!result) return false;
    if ('conflict' in result) {
      store.setState({ conflict: result.conflict });
      return false;
    }
    store.setState({ saved: playbook, revision: result.revision, conflict: undefined });
    return true;
  };
  const reload = async () => {
    const stored = await tell(screen, 'Loading failed', () => host.load(store.getState().history.present.id));
    if (!stored) return;
    store.setState(({ history }) => ({
      history: { ...beginHistory(stored.playbook), past: [...history.past, history.present] },
      saved: stored.playbook,
      revision: stored.revision,
      selection: [],
      conflict: undefined,
    }));
  };
  const saveDraft = async () => {
    const state = store.getState();
    if (state.isReadOnly || state.isSaving) return false;
    return isDirty(state) ? save(state.revision) : true;
  };
  return {
    save: saveDraft,
    reload,
    async keepAsCopy() {
      const copy = await tell(screen, 'Keeping a copy failed', () => host.saveCopy(store.getState().history.present));
      if (!copy) return;
      screen.notify('info', `Your changes are kept as "${copy.name}".`);
      await reload();
    },
    overwrite: async () => save(store.getState().conflict?.revision ?? store.getState().revision),
    async publish() {
      if (!(await saveDraft())) return;
      const { id } = store.getState().history.present;
      const result = await tell(screen, 'Publishing failed', () => host.publish(id));
      if (!result) return;
      if (result.number === undefined) {
        store.setState({ diagnostics: result.diagnostics, bottomTab: 'problems' });
        return screen.notify('error', 'Not published: the problems below block it.');
      }
      store.setState({ publishedVersion: result.number });
      screen.notify('info', `Published as version ${result.number}.`);
    },
    exportFile: () => tell(screen, 'Exporting failed', () => host.exportFile(store.getState().history.present)),
  };
}

/** Asks the host; a refusal becomes a notice. */
export async function tell<Answer>(
  screen: ScreenActions,
  what: string,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (cause) {
    screen.notify('error', `${what}: ${cause instanceof Error ? cause.message : String(cause)}`);
    return undefined;
  }
}
