import type { Layout, Step, Trigger, Value } from '@setpiece/playbook';
import { lastPart } from './iri.ts';
import { readPosition } from './read-layout.ts';
import { freeId } from './read-routes.ts';
import type { Report } from './report.ts';
import { SourceObject } from './source-object.ts';
import { readCommon } from './step-common.ts';
import type { Branches, SourceStep } from './step-reader.ts';
import { stepTypeOf, type StepType } from './step-types.ts';
import { readUnknown } from './steps/unknown.ts';

/** The boxes of a workflow: its trigger, its steps, and what routes and groups need to know of them. */
export interface ReadSteps {
  readonly trigger: Trigger;
  readonly parameters: readonly string[];
  readonly steps: Step[];
  readonly branches: ReadonlyMap<string, Branches>;
  readonly names: ReadonlyMap<string, string>;
  readonly positions: Layout['positions'];
  /** Steps by the group they stand in. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Reads every box. The trigger is the step that `triggerStep` names, else the first one of a trigger type. */
export function readSteps(list: readonly Value[], triggerStep: Value | undefined, report: Report): ReadSteps {
  const boxes = readBoxes(list, report);
  const chosen = chooseTrigger(boxes, lastPart(triggerStep), report);
  const drawn = places(boxes);
  const names = new Map(boxes.map(({ id, name }) => [id, name]));
  const nameOf = (iri: unknown) => names.get(lastPart(iri) ?? '');
  const branches = new Map<string, Branches>();
  const steps: Step[] = [];
  for (const box of boxes) {
    if (box === chosen) continue;
    const { step, ways } = readStep(box, nameOf, (code, severity, message, at) =>
      report(code, severity, `Step "${box.name}": ${message}`, { step: box.id, ...at }),
    );
    steps.push(step);
    if (ways) branches.set(box.id, ways);
  }
  const first = chosen ? readTrigger(chosen, nameOf, report) : standIn(names);
  names.set(first.trigger.id, first.trigger.name);
  return { ...first, steps, branches, names, ...drawn };
}

interface Box {
  readonly id: string;
  readonly name: string;
  readonly type: StepType;
  readonly typeId?: string;
  readonly source: SourceObject;
}

function readBoxes(list: readonly Value[], report: Report): Box[] {
  const used = new Set<string>();
  return list.map((value, index) => {
    const source = new SourceObject(value);
    const given = source.text('uuid') ?? lastPart(source.peek('@id')) ?? `step-${index + 1}`;
    const id = freeId(given, used);
    used.add(id);
    const name = source.text('name') ?? `Step ${index + 1}`;
    if (id !== given) {
      const message = `Step "${name}" has id "${given}", which an earlier step has already. It is called "${id}" now; check its routes.`;
      report('DUPLICATE_ID', 'warning', message, { step: id });
    }
    const typeId = lastPart(source.take('stepType'));
    return { id, name, type: stepTypeOf(typeId), typeId, source };
  });
}

function chooseTrigger(boxes: readonly Box[], wanted: string | undefined, report: Report): Box | undefined {
  const triggers = boxes.filter(({ type }) => 'trigger' in type);
  const chosen = triggers.find(({ id }) => id === wanted) ?? triggers[0];
  if (!chosen)
    report('TRIGGER_MISSING', 'error', 'Nothing starts it: there is no trigger step. Choose what starts it.');
  for (const other of triggers) {
    if (other === chosen) continue;
    const message = `"${other.name}" is a second trigger beside "${chosen?.name}". A playbook has one: copy the playbook for the other.`;
    report('SECOND_TRIGGER', 'error', message, { step: other.id });
  }
  return chosen;
}

function readStep(box: Box, nameOf: SourceStep['nameOf'], report: Report): { step: Step; ways?: Branches } {
  const source = sourceStep(box, nameOf);
  const common = readCommon(source, report);
  const { body, branches } = 'read' in box.type ? box.type.read(source, report) : readUnknown(source, report);
  const description = box.source.text('description');
  const own = body.variables && common.variables ? { variables: [...body.variables, ...common.variables] } : {};
  const step: Step = {
    id: box.id,
    name: box.name,
    ...(description !== undefined && { description }),
    ...common,
    ...body,
    ...own,
    origin: originOf(box),
  };
  return { step, ways: branches };
}

function readTrigger(box: Box, nameOf: SourceStep['nameOf'], report: Report) {
  const source = sourceStep(box, nameOf);
  const type = box.type;
  if (!('trigger' in type)) throw new Error(`Step type "${type.name}" is no trigger.`);
  const { body, parameters } = type.trigger(source, (code, severity, message, at) =>
    report(code, severity, `Trigger "${box.name}": ${message}`, { step: box.id, ...at }),
  );
  const trigger: Trigger = { id: box.id, name: box.name, ...body, origin: originOf(box) };
  return { trigger, parameters };
}

/** What a workflow without a trigger gets, so that it can be drawn. */
function standIn(names: ReadonlyMap<string, string>) {
  const trigger: Trigger = { id: freeId('trigger', names), name: 'Start', kind: 'manual', modules: [], inputs: [] };
  return { trigger, parameters: [] };
}

function sourceStep(box: Box, nameOf: SourceStep['nameOf']): SourceStep {
  return { id: box.id, name: box.name, type: box.type.name, arguments: box.source.object('arguments'), nameOf };
}

/** Everything of a box that was not read, under its step type's name. */
function originOf(box: Box): Step['origin'] {
  return { stepType: box.type.name, ...box.source.rest() };
}

function places(boxes: readonly Box[]): Pick<ReadSteps, 'positions' | 'members'> {
  const positions: Layout['positions'] = {};
  const members = new Map<string, string[]>();
  for (const { id, source } of boxes) {
    const position = readPosition(source);
    if (position) positions[id] = position;
    const group = lastPart(source.take('group'));
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), id]);
  }
  return { positions, members };
}
