import {
  checkStructure,
  Playbook,
  type Collection,
  type Diagnostic,
  type FormField,
  type Origin,
  type Schedule,
  type Trigger,
  type Value,
} from '@setpiece/playbook';
import type { z } from 'zod';
import { checkTemplates } from './check-templates.ts';
import type { PlannedPlaybook } from './import-plan.ts';
import { lastPart } from './iri.ts';
import { payloadNames } from './payload-names.ts';
import { inFrames, readGroups } from './read-layout.ts';
import { readRoutes } from './read-routes.ts';
import { readSchedule } from './read-schedule.ts';
import { readSteps, type ReadSteps } from './read-steps.ts';
import { readTags } from './read-tags.ts';
import { reportInto, type Report } from './report.ts';
import { requirementsOf } from './requirements-of.ts';
import { SourceObject } from './source-object.ts';

/** A workflow's playbook and the schedules that came with it. */
export interface ReadWorkflow {
  readonly planned?: PlannedPlaybook;
  readonly schedules: readonly Schedule[];
  /** Why there is no playbook. */
  readonly notRead?: Diagnostic;
}

/** Reads one `@type: Workflow` object. Whatever is wrong with it comes back as diagnostics. */
export function readWorkflow(value: Value, file: string, collection?: Collection): ReadWorkflow {
  const source = new SourceObject(value);
  const name = source.text('name') ?? 'Untitled';
  const id = source.text('uuid') ?? lastPart(source.peek('@id')) ?? `${file}#${name}`;
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, { playbook: id });
  const active = source.flag('isActive') ?? false;
  const named = collection ?? collectionOf(source);
  const schedules = source.list('schedules');
  const parsed = Playbook.safeParse(draw(source, { id, name, schedules, report }));
  if (!parsed.success) return { schedules: [], notRead: notRead(name, id, file, parsed.error) };
  const playbook = parsed.data;
  diagnostics.push(...checkStructure(playbook).map((found) => ({ ...found, at: { playbook: id, ...found.at } })));
  return {
    planned: {
      playbook,
      iri: `/api/3/workflows/${id}`,
      file,
      active,
      ...(named && { collection: named }),
      diagnostics,
    },
    schedules: schedules.flatMap((schedule, index) => readSchedule(schedule, `${id}-schedule-${index + 1}`, id)),
  };
}

interface Head {
  readonly id: string;
  readonly name: string;
  readonly schedules: readonly Value[];
  readonly report: Report;
}

function draw(source: SourceObject, { id, name, schedules, report }: Head): Playbook {
  const read = readSteps(source.list('steps'), source.take('triggerStep'), report);
  const { names, branches, steps } = read;
  const parameters = readParameters(source, read);
  const trigger = withPayloadNames(read, parameters);
  checkTemplates({ name, trigger, steps }, report);
  const { routes, leftOut } = readRoutes(source.list('routes'), { names, branches, trigger: trigger.id, report });
  const { groups, notes, positions, rest } = readGroups(source.list('groups'), read.members);
  const description = source.text('description');
  const tags = readTags(source);
  const requires = requirementsOf(steps);
  source.take('collection');
  const kept = {
    ...source.rest(),
    ...(leftOut.length && { routes: leftOut }),
    ...(Object.keys(rest).length && { groups: rest }),
    ...(schedules.length && { schedules }),
  };
  return {
    format: 'setpiece/playbook',
    version: 1,
    id,
    name,
    ...(description !== undefined && { description }),
    ...(tags.length && { tags }),
    values: 'fortisoar',
    ...(parameters.length && { parameters }),
    trigger,
    steps,
    routes,
    ...(notes.length && { notes }),
    ...(groups.length && { groups }),
    layout: { positions: { ...inFrames(read, positions), ...positions } },
    ...(requires.length && { requires }),
    origin: boundedOrigin(kept, report),
  };
}

function notRead(name: string, playbook: string, file: string, error: z.ZodError): Diagnostic {
  const reasons = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const message = `Playbook "${name}" (${file}) cannot be read: ${reasons}. Correct the file and import it again.`;
  return { code: 'WORKFLOW_NOT_READ', severity: 'error', message, at: { playbook, path: file } };
}

/** A workflow that stands alone names its collection by IRI only. */
function collectionOf(source: SourceObject): Collection | undefined {
  const id = lastPart(source.peek('collection'));
  return id === undefined ? undefined : { id, name: id };
}

/** Inputs by name: those that the workflow lists and those that its trigger passes on. */
function readParameters(source: SourceObject, { parameters, trigger }: ReadSteps): FormField[] {
  const listed = source.list('parameters').filter((name) => typeof name === 'string' && name !== '');
  const asked = new Set(trigger.kind === 'manual' ? trigger.inputs.map(({ name }) => name) : []);
  const names = new Set([...(listed as string[]), ...parameters]);
  return [...names].filter((name) => !asked.has(name)).map((name) => ({ name, type: 'text' }));
}

function withPayloadNames({ trigger, steps }: ReadSteps, parameters: readonly FormField[]): Trigger {
  const asked = trigger.kind === 'manual' ? trigger.inputs : [];
  const inputs = [...asked, ...parameters].map(({ name }) => name);
  const variables = [...payloadNames(trigger, inputs, steps), ...(trigger.variables ?? [])];
  return variables.length ? { ...trigger, variables } : trigger;
}

/** Largest `origin` of a playbook itself, in characters of JSON. */
const maximumOrigin = 1024 * 1024;

function boundedOrigin(origin: Origin, report: Report): Origin | undefined {
  const size = JSON.stringify(origin).length;
  if (size <= maximumOrigin) return size > 2 ? origin : undefined;
  const message = `What the file says beyond the playbook has ${size} characters; more than 1 MB is not kept. Keep the source file.`;
  report('ORIGIN_TOO_LARGE', 'warning', message);
  return undefined;
}
