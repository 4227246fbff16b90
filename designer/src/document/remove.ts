import type { Group, Playbook, Position } from '@setpiece/playbook';

/** Removes steps, notes and routes by id, the routes at removed steps too. The trigger stays. */
export function remove(playbook: Playbook, ids: readonly string[]): Playbook {
  const gone = new Set(ids.filter((id) => id !== playbook.trigger.id));
  if (!gone.size) return playbook;
  const keep = ({ id }: { readonly id: string }) => !gone.has(id);
  const next: Playbook = {
    ...playbook,
    steps: playbook.steps.filter(keep),
    routes: playbook.routes.filter((route) => keep(route) && !gone.has(route.from) && !gone.has(route.to)),
  };
  if (playbook.notes) next.notes = playbook.notes.filter(keep);
  if (playbook.groups) next.groups = playbook.groups.filter(keep).map((group) => withoutSteps(group, gone));
  if (playbook.layout) next.layout = { ...playbook.layout, positions: withoutKeys(playbook.layout.positions, gone) };
  return next;
}

/** Removes steps and leads what came into each of them on to what came after it. */
export function removeAndReconnect(playbook: Playbook, ids: readonly string[], newId: () => string): Playbook {
  return ids.reduce((current, id) => {
    const into = current.routes.filter((route) => route.to === id && route.from !== id);
    const after = current.routes.filter((route) => route.from === id && route.on === undefined && route.to !== id);
    const removed = remove(current, [id]);
    if (removed === current) return current;
    const bridges = into.flatMap(({ from, on }) =>
      after.map(({ to }) => ({ id: newId(), from, to, ...(on && { on }) })),
    );
    return { ...removed, routes: [...removed.routes, ...bridges] };
  }, playbook);
}

function withoutSteps(group: Group, gone: ReadonlySet<string>): Group {
  return { ...group, steps: group.steps.filter((step) => !gone.has(step)) };
}

function withoutKeys(
  positions: Readonly<Record<string, Position>>,
  gone: ReadonlySet<string>,
): Record<string, Position> {
  return Object.fromEntries(Object.entries(positions).filter(([id]) => !gone.has(id)));
}
