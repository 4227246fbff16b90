import { useSyncExternalStore } from 'react';

/** The browser's address, with a question before it changes while something is unsaved. */
export interface GuardedLocation {
  /** The router's hook: the path, and how to go elsewhere. */
  readonly useLocation: () => [string, (to: string, options?: { replace?: boolean; state?: unknown }) => void];
  readonly setUnsaved: (isUnsaved: boolean) => void;
}

/** `ask` calls back when the person wants to leave all the same. */
export function createGuardedLocation(ask: (leave: () => void) => void): GuardedLocation {
  const listeners = new Set<() => void>();
  let path = location.pathname;
  let address = location.href;
  let isUnsaved = false;

  const arrive = () => {
    path = location.pathname;
    address = location.href;
    for (const listener of listeners) listener();
  };
  const leaveBy = (go: () => void) => {
    if (!isUnsaved) return go();
    ask(() => {
      isUnsaved = false;
      go();
    });
  };

  const navigate = (to: string, options?: { replace?: boolean; state?: unknown }) => {
    const go = () => {
      history[options?.replace ? 'replaceState' : 'pushState'](options?.state ?? null, '', to);
      arrive();
    };
    // Another search on the same page leaves nothing behind.
    return new URL(to, location.href).pathname === path ? go() : leaveBy(go);
  };

  window.addEventListener('popstate', () => {
    if (!isUnsaved || location.pathname === path) return arrive();
    // The browser has gone already: come back, then ask.
    history.pushState(null, '', address);
    leaveBy(() => history.back());
  });

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    useLocation: () => [useSyncExternalStore(subscribe, () => path), navigate],
    setUnsaved: (next) => {
      isUnsaved = next;
    },
  };
}
