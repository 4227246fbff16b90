import { isSameJson } from '../json-object.ts';
import type { Playbook } from '../playbook.ts';
import type { Route } from '../route.ts';
import type { Value } from '../value.ts';
import { diffLayout } from './diff-layout.ts';
import { diffParts } from './diff-parts.ts';
import { diffOrder, diffValues, fieldChange } from './diff-values.ts';
import type { FieldChange, PartChange, PlaybookDiff } from './playbook-diff.ts';
import { renamedIds, withIds } from './renamed-parts.ts';

/**
 * What a playbook says differently from another one: part by part, found again by id. The order of keys, steps, routes, tests and
 * tags does not count; where order has a meaning (options, variables, inputs, samples, routes into a join) it does.
 */
export function diffPlaybooks(before: Playbook, after: Playbook): PlaybookDiff {
  const steps = renamedIds(before.steps, after.steps);
  const ids = new Map(steps).set(before.trigger.id, after.trigger.id);
  const old = withIds(before, ids);
  const routes = renamedIds(old.routes, after.routes);
  return {
    changes: [
      ...diffPlaybook(old, after),
      ...diffTrigger(before, after),
      ...diffSteps(before, after, steps),
      ...diffRoutes(old, after, routes),
      ...diffNamed(old, after),
    ],
    layout: diffLayout(old, after),
  };
}

function diffPlaybook(before: Playbook, after: Playbook): PartChange[] {
  const fields = [
    ...diffValues(headOf(before), headOf(after)),
    ...diffTags(before, after),
    ...(['parameters', 'outputs', 'samples'] as const).flatMap((list) =>
      diffOrder(namesOf(before[list]), namesOf(after[list]), list),
    ),
    ...diffJoins(before, after),
  ];
  return fields.length ? [changed('playbook', before, after, fields)] : [];
}

/** What stands in no other part. */
function headOf({ version, id, name, description, values, deadline, concurrency, origin }: Playbook): Value {
  return { version, id, name, description, values, deadline, concurrency, origin } as Value;
}

/** Tags are a set. */
function diffTags({ tags: before = [] }: Playbook, { tags: after = [] }: Playbook): FieldChange[] {
  const isSame = isSameJson(before.toSorted(), after.toSorted());
  return isSame ? [] : [fieldChange('tags', before, after)];
}

/** At a join `vars.result` is that of the first taken route in file order, so this order counts. */
function diffJoins(before: Playbook, after: Playbook): FieldChange[] {
  const [old, now] = [routesInto(before), routesInto(after)];
  return [...now].flatMap(([step, routes]) =>
    diffOrder(old.get(step) ?? [], routes, `routes[to=${JSON.stringify(step)}]`),
  );
}

/** Routes by the step that they lead to, each as its beginning and its occasion. */
function routesInto({ routes }: Playbook): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const route of routes) {
    const into = found.get(route.to) ?? [];
    into.push(routeEnd(route.from, route));
    found.set(route.to, into);
  }
  return found;
}

function diffTrigger(before: Playbook, after: Playbook): PartChange[] {
  const fields = diffValues(before.trigger as unknown as Value, after.trigger as unknown as Value);
  return fields.length ? [changed('trigger', before.trigger, after.trigger, fields)] : [];
}

function changed(
  part: 'playbook' | 'trigger',
  before: { readonly name: string },
  after: { readonly id: string; readonly name: string },
  fields: readonly FieldChange[],
): PartChange {
  const previous = before.name === after.name ? {} : { previousName: before.name };
  return { part, change: 'changed', id: after.id, name: after.name, ...previous, fields };
}

function diffSteps(before: Playbook, after: Playbook, renamed: ReadonlyMap<string, string>): PartChange[] {
  return diffParts({ part: 'step', before: before.steps, after: after.steps, idOf, nameOf, renamed });
}

function diffRoutes(before: Playbook, after: Playbook, renamed: ReadonlyMap<string, string>): PartChange[] {
  const names = { nameOf: routeNames(after), nameBefore: routeNames(before) };
  return diffParts({ part: 'route', before: before.routes, after: after.routes, idOf, renamed, ...names });
}

/** `Start → Greet (Yes)` */
function routeNames({ trigger, steps }: Playbook): (route: Route) => string {
  const names = new Map([trigger, ...steps].map(({ id, name }) => [id, name]));
  return (route) => `${names.get(route.from) ?? route.from} → ${routeEnd(names.get(route.to) ?? route.to, route)}`;
}

/** The name of a step with the occasion on which a route is taken. */
function routeEnd(name: string, { on }: Route): string {
  return on === undefined ? name : `${name} (${typeof on === 'object' ? on.option : on})`;
}

function diffNamed(before: Playbook, after: Playbook): PartChange[] {
  const byName = { idOf: nameOf, nameOf };
  const byConnector = { idOf: connectorOf, nameOf: connectorOf };
  const { parameters = [], outputs = [], samples = [], tests = [], requires = [] } = before;
  return [
    ...diffParts({ part: 'input', before: parameters, after: after.parameters ?? [], ...byName }),
    ...diffParts({ part: 'output', before: outputs, after: after.outputs ?? [], ...byName }),
    ...diffParts({ part: 'sample', before: samples, after: after.samples ?? [], ...byName }),
    ...diffParts({ part: 'test', before: tests, after: after.tests ?? [], ...byName }),
    ...diffParts({ part: 'requirement', before: requires, after: after.requires ?? [], ...byConnector }),
  ];
}

const idOf = ({ id }: { readonly id: string }) => id;
const nameOf = ({ name }: { readonly name: string }) => name;
const connectorOf = ({ connector }: { readonly connector: string }) => connector;

function namesOf(list: readonly { readonly name: string }[] = []): string[] {
  return list.map(({ name }) => name);
}
