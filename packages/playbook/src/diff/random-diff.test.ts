import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameJson } from '../json-object.ts';
import type { Playbook } from '../playbook.ts';
import { parsePlaybook } from '../read-playbook.ts';
import type { Value } from '../value.ts';
import { writePlaybook } from '../write-playbook.ts';
import { diffPlaybooks } from './diff-playbooks.ts';
import type { FieldChange, PartChange } from './playbook-diff.ts';
import { withIds } from './renamed-parts.ts';

/** Few words and small numbers, so that two playbooks have much in common. */
const word = fc.constantFrom('a', 'b', 'c d');
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.integer({ min: 0, max: 2 }),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 2 }),
    fc.uniqueArray(fc.record({ name: word, value: tie('value') }), { selector: ({ name }) => name, maxLength: 3 }),
  ),
})).value;
const named = fc.uniqueArray(fc.record({ name: word, value }), { selector: ({ name }) => name, maxLength: 3 });
const ids = ['s1', 's2', 's3', 's4', 's5'];
const all = [...ids, 't1', 't2'];

const playbook: fc.Arbitrary<Playbook> = fc
  .record({
    name: word,
    tags: fc.option(fc.uniqueArray(word), { nil: undefined }),
    outputs: fc.option(named, { nil: undefined }),
    samples: fc.option(
      named.map((list) => list.map(({ name, value: input }) => ({ name, input, mocks: { s1: input } }))),
      {
        nil: undefined,
      },
    ),
    trigger: fc.constantFrom('t1', 't2'),
    steps: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), variables: named, mockOutput: value }), {
      selector: ({ id }) => id,
      maxLength: 5,
    }),
    routes: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('r1', 'r2', 'r3', 'r4'), from: fc.nat(), to: fc.nat(), isError: fc.boolean() }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    positions: fc.dictionary(fc.constantFrom(...all), fc.record({ x: fc.nat(2), y: fc.nat(2) }), { maxKeys: 3 }),
    tests: fc.option(
      named.map((list) => list.map(({ name, value: input }) => ({ name, input, expect: { steps: ['s2'] } }))),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ trigger, steps, routes, positions, ...rest }) => {
    const ends = [trigger, ...steps.map(({ id }) => id)];
    return JSON.parse(
      JSON.stringify({
        ...{ format: 'setpiece/playbook', version: 1, id: 'p', values: 'setpiece', ...rest },
        trigger: { id: trigger, name: 'Start', kind: 'referenced' },
        steps: steps.map((step) => ({ ...step, name: `Step ${step.id}`, kind: 'set_variable' })),
        routes: steps.length
          ? routes.map(({ id, from, to, isError }) => ({
              ...{ id, from: ends[from % ends.length], to: ends[1 + (to % steps.length)] },
              ...(isError && { on: 'error' }),
            }))
          : [],
        layout: { positions: Object.fromEntries(Object.entries(positions).filter(([id]) => ends.includes(id))) },
      }),
    ) as Playbook;
  });

const nothing = { changes: [], layout: [] };

test('a playbook differs in nothing from itself, from its file, and from itself in another order', () => {
  fc.assert(
    fc.property(playbook, (given) => {
      expect(diffPlaybooks(given, given)).toEqual(nothing);
      const read = parsePlaybook(JSON.parse(writePlaybook(given))).value as Playbook;
      expect(diffPlaybooks(given, read)).toEqual(nothing);
      const shuffled = {
        ...(keysTurned(given) as Playbook),
        steps: given.steps.toReversed(),
        routes: given.routes.toSorted((left, right) => (left.to < right.to ? 1 : left.to > right.to ? -1 : 0)),
        ...(given.tests && { tests: given.tests.toReversed() }),
        ...(given.tags && { tags: given.tags.toReversed() }),
      };
      expect(diffPlaybooks(given, shuffled)).toEqual(nothing);
    }),
    { numRuns: 200 },
  );
});

test('what the difference says makes the one playbook of the other', () => {
  fc.assert(
    fc.property(playbook, playbook, (before, after) => {
      const { changes, layout } = diffPlaybooks(before, after);
      const found = [...changes, ...layout];
      const left = partsOf(before, found);
      for (const change of found) apply(left, change);
      const wanted = partsOf(after, []);
      expect([...left.keys()].toSorted()).toEqual([...wanted.keys()].toSorted());
      for (const [key, part] of wanted)
        expect([key, isSameJson(tagsInOrder(left.get(key)), tagsInOrder(part))]).toEqual([key, true]);
    }),
    { numRuns: 300 },
  );
});

test('seen from the other side what was added was removed, and every place is the same', () => {
  const other = { added: 'removed', removed: 'added', changed: 'changed', renamed: 'renamed' } as const;
  const told = ({ changes, layout }: ReturnType<typeof diffPlaybooks>, turned: boolean) =>
    [...changes, ...layout]
      .map(({ part, change, fields }) =>
        JSON.stringify([part, turned ? other[change] : change, fields.map(({ path }) => path).toSorted()]),
      )
      .toSorted();
  fc.assert(
    fc.property(playbook, playbook, (before, after) => {
      expect(told(diffPlaybooks(after, before), true)).toEqual(told(diffPlaybooks(before, after), false));
    }),
    { numRuns: 200 },
  );
});

type Parts = Map<string, unknown>;

/** Each part by kind and id; those that were renamed under their new id. */
function partsOf(playbook: Playbook, found: readonly PartChange[]): Parts {
  const newIds = (part: string) =>
    new Map(
      found
        .filter((one) => one.part === part && (one.change === 'renamed' || part === 'trigger'))
        .flatMap(({ fields }) => fields.filter(({ path }) => path === 'id'))
        .map(({ before, after }) => [before as string, after as string]),
    );
  const old = withIds(playbook, new Map([...newIds('step'), ...newIds('trigger')]));
  const routes = newIds('route');
  const byName = (part: string, list: readonly { name: string }[] = []) =>
    list.map((one) => [`${part} ${one.name}`, one] as const);
  return new Map<string, unknown>(
    structuredClone([
      ['playbook', { name: old.name, tags: old.tags ?? [] }],
      ['trigger', playbook.trigger],
      ...old.steps.map((step) => [`step ${step.id}`, step] as const),
      ...old.routes
        .map((route) => ({ ...route, id: routes.get(route.id) ?? route.id }))
        .map((route) => [`route ${route.id}`, route] as const),
      ...byName('output', old.outputs),
      ...byName('sample', old.samples),
      ...byName('test', old.tests),
      ...Object.entries(old.layout?.positions ?? {}).map(
        ([id, place]) => [`position ${id}`, { id, ...place }] as const,
      ),
    ]),
  );
}

/** A place that a change emptied, until all of them are made. */
const gone = Symbol('gone');

function apply(parts: Parts, { part, change, id, after, fields }: PartChange): void {
  const key = part === 'playbook' || part === 'trigger' ? part : `${part} ${id}`;
  if (change === 'removed') parts.delete(key);
  if (change === 'added') parts.set(key, structuredClone(after));
  if (change !== 'changed') return;
  const held = parts.get(key);
  for (const field of fields) if (part !== 'playbook' || !field.isOrder) applyField(held, field);
  parts.set(key, withoutGone(held));
}

type Holder = Record<string | number, unknown>;
type Segment = string | number | { readonly key: string; readonly name: string };

function applyField(root: unknown, { path, before, after, index, isOrder }: FieldChange): void {
  const segments = segmentsOf(path);
  const last = segments.pop() as Segment;
  const holder = segments.reduce<unknown>(
    (value, segment) => (value as Holder)[placeIn(value, segment)],
    root,
  ) as Holder;
  const place = placeIn(holder, last);
  if (isOrder) return reorder(holder[place] as Holder[], after as string[]);
  if (before !== undefined) expect(holder[place]).toEqual(before);
  if (Array.isArray(holder) && before === undefined) holder.splice(index ?? Number(place), 0, structuredClone(after));
  else if (after === undefined && typeof last === 'object') (holder as unknown as unknown[]).splice(Number(place), 1);
  else if (after === undefined && Array.isArray(holder)) holder[Number(place)] = gone;
  else if (after === undefined) delete holder[place];
  else holder[place] = structuredClone(after);
}

/** `a["b c"][name="d"][2]` as its segments. */
function segmentsOf(path: string): Segment[] {
  return [...path.matchAll(/\[(?:(\w+)=)?("(?:[^"\\]|\\.)*"|\d+)\]|([^.[]+)/g)].map(([, key, inner, plain]) => {
    if (plain !== undefined) return plain;
    const said = JSON.parse(inner ?? '') as string | number;
    return key === undefined ? said : { key, name: String(said) };
  });
}

function placeIn(value: unknown, segment: Segment): string | number {
  if (typeof segment !== 'object') return segment;
  return (value as Holder[]).findIndex((item) => item[segment.key] === segment.name);
}

function reorder(list: Holder[], names: readonly string[]): void {
  const items = names.map((name) => list.find((item) => item['name'] === name) as Holder);
  const stayed = list.map((item) => names.includes(String(item['name'])));
  list.forEach((_, place) => {
    if (stayed[place]) list[place] = items.shift() as Holder;
  });
}

function withoutGone(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== gone).map(withoutGone);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutGone(inner)]));
}

function keysTurned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysTurned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, keysTurned(inner)]),
  );
}

/** Tags are a set. */
function tagsInOrder(part: unknown): Value {
  const { tags, ...rest } = part as { readonly tags?: readonly string[] };
  return (tags ? { ...rest, tags: tags.toSorted() } : part) as Value;
}
