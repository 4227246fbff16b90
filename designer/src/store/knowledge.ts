import type { DesignerHost } from '../designer-host.ts';
import type { DesignerStore } from './designer.ts';
import { tell } from './file-actions.ts';
import type { ScreenActions } from './screen-actions.ts';

/** Keeps what the designer knows of the world current: catalog, other playbooks, last variables, problems. */
export interface Knowledge {
  /** Loads everything and checks the playbook after each pause in editing. Returns how to stop. */
  start(): () => void;
  refreshVars(): Promise<void>;
}

const checkPause = 300;

export function createKnowledge(store: DesignerStore, host: DesignerHost, screen: ScreenActions): Knowledge {
  const refreshVars = async () => {
    const { id } = store.getState().history.present;
    const lastVars = await tell(screen, 'The last run cannot be read', () => host.lastVars(id));
    if (lastVars) store.setState({ lastVars });
  };
  const loadCatalog = async () => {
    const catalog = await tell(screen, 'The catalog cannot be read', () => host.catalog());
    if (catalog) store.setState({ catalog });
  };
  const loadPlaybooks = async () => {
    const playbooks = await tell(screen, 'The playbooks cannot be listed', () => host.playbooks());
    if (playbooks) store.setState({ playbooks });
  };
  const check = async () => {
    const playbook = store.getState().history.present;
    const diagnostics = await tell(screen, 'Checking failed', async () => host.check(playbook));
    if (diagnostics && store.getState().history.present === playbook) store.setState({ diagnostics });
  };
  return {
    refreshVars,
    start() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = store.subscribe((state, before) => {
        if (state.history.present === before.history.present) return;
        clearTimeout(timer);
        timer = setTimeout(() => void check(), checkPause);
      });
      void Promise.all([loadCatalog(), loadPlaybooks(), refreshVars(), check()]);
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}
