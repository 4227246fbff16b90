import { isJsonObject } from '../json-object.ts';
import type { Playbook } from '../playbook.ts';

interface Identified {
  readonly id: string;
}

/** New ids by old ones, of things that stand in the second list with the same content under another id. */
export function renamedIds(before: readonly Identified[], after: readonly Identified[]): Map<string, string> {
  const [old, now] = [idsOf(before), idsOf(after)];
  const arrived = new Map<string, string[]>();
  for (const one of after.filter(({ id }) => !old.has(id)))
    arrived.set(contentOf(one), [...(arrived.get(contentOf(one)) ?? []), one.id]);
  const renamed = new Map<string, string>();
  for (const gone of before.filter(({ id }) => !now.has(id))) {
    const id = arrived.get(contentOf(gone))?.shift();
    if (id !== undefined) renamed.set(gone.id, id);
  }
  return renamed;
}

/** All of a thing but its id, as a text in which the order of keys does not show. */
function contentOf(thing: Identified): string {
  return JSON.stringify({ ...thing, id: '' }, (_key, value: unknown) =>
    isJsonObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}

/** The playbook as it would be if its trigger and steps had these ids: everything that names one follows. */
export function withIds(playbook: Playbook, ids: ReadonlyMap<string, string>): Playbook {
  if (!ids.size) return playbook;
  const of = (id: string) => ids.get(id) ?? id;
  const keyed = <Held>(held: Readonly<Record<string, Held>>): Record<string, Held> =>
    Object.fromEntries(Object.entries(held).map(([id, value]) => [of(id), value]));
  return {
    ...playbook,
    trigger: { ...playbook.trigger, id: of(playbook.trigger.id) },
    steps: playbook.steps.map((step) => ({ ...step, id: of(step.id) })),
    routes: playbook.routes.map((route) => ({ ...route, from: of(route.from), to: of(route.to) })),
    ...(playbook.groups && { groups: playbook.groups.map((group) => ({ ...group, steps: group.steps.map(of) })) }),
    ...(playbook.layout && { layout: { ...playbook.layout, positions: keyed(playbook.layout.positions) } }),
    ...(playbook.samples && { samples: playbook.samples.map((sample) => withMocks(sample, keyed)) }),
    ...(playbook.tests && {
      tests: playbook.tests.map((test) => ({ ...withMocks(test, keyed), expect: expectWith(test.expect, of) })),
    }),
  };
}

type Mocks = NonNullable<NonNullable<Playbook['samples']>[number]['mocks']>;
type Expected = NonNullable<Playbook['tests']>[number]['expect'];

function withMocks<Held extends { mocks?: Mocks }>(held: Held, keyed: (mocks: Mocks) => Mocks): Held {
  return held.mocks ? { ...held, mocks: keyed(held.mocks) } : held;
}

function expectWith(expected: Expected, of: (id: string) => string): Expected {
  const { steps, effects } = expected;
  return {
    ...expected,
    ...(steps && { steps: steps.map(of) }),
    ...(effects && { effects: effects.map((effect) => ({ ...effect, step: of(effect.step) })) }),
  };
}

function idsOf(things: readonly Identified[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}
