import type { DesignerHost } from '../designer-host.ts';
import { knownVars } from '../run/known-vars.ts';
import type { DesignerStore } from './designer-store.ts';
import type { DesignerState } from './designer-state.ts';
import { tell } from './file-actions.ts';
import { firstItem } from './loop-item.ts';
import type { ScreenActions } from './screen-actions.ts';

/** Keeps what the designer knows of the world current: catalog, other playbooks, last variables, problems. */
export interface Knowledge {
  /** Loads everything and checks the playbook after each pause in editing. Returns how to stop. */
  start(): () => void;
  refreshVars(): Promise<void>;
}

const pause = 300;

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
  const findItem = async () => {
    const before = store.getState();
    const item = await itemOf(host, before).catch(() => undefined);
    if (store.getState().selection === before.selection) store.setState({ item });
  };
  return {
    refreshVars,
    start() {
      const checkLater = delayed(check);
      const findItemLater = delayed(findItem);
      const stop = store.subscribe((state, before) => {
        const isEdited = state.history.present !== before.history.present;
        if (isEdited) checkLater.call();
        if (isEdited || state.lastVars !== before.lastVars) findItemLater.call();
        if (state.selection !== before.selection) void findItem();
      });
      void Promise.all([loadCatalog(), loadPlaybooks(), refreshVars(), check()]);
      return () => {
        stop();
        checkLater.cancel();
        findItemLater.cancel();
      };
    },
  };
}

async function itemOf(host: DesignerHost, { selection, history, lastVars, catalog }: DesignerState) {
  const playbook = history.present;
  const step = selection.length === 1 ? playbook.steps.find(({ id }) => id === selection[0]) : undefined;
  return step && firstItem(host, playbook, step, knownVars(playbook, lastVars, catalog, undefined));
}

/** Does the work once, after a pause without further calls. */
function delayed(work: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call() {
      clearTimeout(timer);
      timer = setTimeout(() => void work(), pause);
    },
    cancel: () => clearTimeout(timer),
  };
}
