import { renameStep as renameInTemplate } from '@setpiece/expressions';
import { stepKey, type Playbook, type Position, type Route, type Step } from '@setpiece/playbook';
import { clip, type Clipping } from './clipping.ts';
import { mapText } from './map-text.ts';
import { setPositions } from './set-position.ts';
import { uniqueStepName } from './unique-step-name.ts';

/** What pasting gave: the playbook and the ids of the new things, to select them. */
export interface Pasted {
  readonly playbook: Playbook;
  readonly ids: readonly string[];
}

/** Adds a clipping with new ids and free names. References among its steps follow the new names. */
export function paste(playbook: Playbook, clipping: Clipping, offset: Position, newId: () => string): Pasted {
  const ids = new Map([...clipping.steps, ...clipping.notes].map(({ id }) => [id, newId()] as const));
  const steps = renamedCopies(playbook, clipping.steps).map((step) => ({ ...step, id: ids.get(step.id) ?? step.id }));
  const notes = clipping.notes.map((note) => ({ ...note, id: ids.get(note.id) ?? note.id }));
  const routes = clipping.routes.map((route): Route => {
    return { ...route, id: newId(), from: ids.get(route.from) ?? route.from, to: ids.get(route.to) ?? route.to };
  });
  const next: Playbook = {
    ...playbook,
    steps: [...playbook.steps, ...steps],
    routes: [...playbook.routes, ...routes],
    ...(notes.length ? { notes: [...(playbook.notes ?? []), ...notes] } : {}),
  };
  return { playbook: setPositions(next, movedPositions(clipping, ids, offset)), ids: [...ids.values()] };
}

/** Copies things in place, a little to the right and below. */
export function duplicate(playbook: Playbook, ids: readonly string[], newId: () => string): Pasted {
  return paste(playbook, clip(playbook, ids), { x: 40, y: 40 }, newId);
}

function renamedCopies(playbook: Playbook, steps: readonly Step[]): Step[] {
  const names = freeNames(playbook, steps);
  const renames = steps
    .map((step) => [stepKey(step.name), stepKey(names.get(step.id) ?? step.name)] as const)
    .filter(([from, to]) => from !== to);
  const rewrite = (text: string) =>
    renames.reduce(
      (template, [from, to]) => (template.includes(from) ? renameInTemplate(template, from, to) : template),
      text,
    );
  return steps.map((step) => {
    const { id, kind, origin, ...rest } = step;
    const copy = { id, ...mapText(rest, rewrite), kind, ...(origin && { origin }) };
    return Object.fromEntries(
      Object.keys(step).map((key) => [key, key === 'name' ? names.get(id) : copy[key as keyof typeof copy]]),
    ) as Step;
  });
}

function freeNames(playbook: Playbook, steps: readonly Step[]): Map<string, string> {
  const names = new Map<string, string>();
  let taken = playbook;
  for (const step of steps) {
    const name = uniqueStepName(taken, step.name);
    names.set(step.id, name);
    taken = { ...taken, steps: [...taken.steps, { ...step, name }] };
  }
  return names;
}

function movedPositions(
  clipping: Clipping,
  ids: ReadonlyMap<string, string>,
  offset: Position,
): Record<string, Position> {
  const moved = Object.entries(clipping.positions).map(([id, { x, y }]) => {
    return [ids.get(id) ?? id, { x: x + offset.x, y: y + offset.y }] as const;
  });
  return Object.fromEntries(moved);
}
