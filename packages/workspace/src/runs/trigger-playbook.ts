import { recordOfIri } from '@setpiece/db';
import type { PlatformRecord } from '@setpiece/connector-kit';
import type { ManualTrigger, Value, Values } from '@setpiece/playbook';
import { matchesFilter } from '@setpiece/records';
import type { PlaybookVersion } from '@setpiece/runtime';
import { NotFoundError } from '../errors/not-found-error.ts';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import { checkedInputs } from './checked-inputs.ts';

/** What a person starts a playbook with. */
export interface TriggerPlaybook {
  readonly playbook: string;
  /** IRIs (`/api/3/alerts/<uuid>`) or `alerts/<uuid>`. */
  readonly records?: readonly string[];
  /** What the form of the trigger asks for: `vars.input.params`. */
  readonly inputs?: Values;
  /** An equal key starts nothing again; with several runs each has its record behind it. */
  readonly key?: string;
}

/** The runs: one, or one for each record. */
export interface Triggered {
  readonly runs: readonly {
    readonly run: string;
    /** An equal key had started it before. */
    readonly suppressed: boolean;
  }[];
}

/** Runs at most started by one call. */
const mostRuns = 1000;

/** Starts the latest published version of an active playbook, live. */
export async function triggerPlaybook(context: Context, given: TriggerPlaybook): Promise<Triggered> {
  permit(context.actor, 'runs.start');
  const version = await startable(context, given.playbook);
  const { trigger } = version.playbook;
  const records = (given.records ?? []).map((iri) => recordOf(context, iri));
  if (trigger.kind === 'manual') refuseRecords(version.playbook.name, trigger, records);
  const fields =
    trigger.kind === 'manual' && trigger.inputs.length ? trigger.inputs : (version.playbook.parameters ?? []);
  const params = checkedInputs(fields, given.inputs ?? {}, version.playbook, context.catalog.get().picklists);
  const isEach = trigger.kind === 'manual' && trigger.records === 'each' && records.length > 0;
  const payloads: Value[] = isEach ? records.map((record) => ({ records: [record], params })) : [{ records, params }];
  const start = async (input: Value, number: number) =>
    context.runtime.start({
      version,
      mode: 'live',
      trigger: { kind: 'manual', by: context.actor.name, ...keyOf(given.key, isEach ? number : undefined) },
      user: context.actor.name,
      input,
    });
  return { runs: await Promise.all(payloads.map(start)) };
}

function keyOf(key: string | undefined, number: number | undefined): { key?: string } {
  if (key === undefined) return {};
  return { key: `manual:${key}${number === undefined ? '' : `:${number}`}` };
}

async function startable(context: Context, id: string): Promise<PlaybookVersion> {
  const draft = draftOf(context, id);
  const { name } = draft.playbook;
  const version = await context.playbooks.published(draft.id);
  if (!version) throw new RefusedError(`"${name}" has no published version. Publish it first.`);
  if (!draft.active) throw new RefusedError(`"${name}" is not active, so it cannot be started. Switch it on first.`);
  const { kind } = version.playbook.trigger;
  if (kind !== 'manual' && kind !== 'referenced')
    throw new RefusedError(
      `"${name}" is not started by hand: its trigger is "${kind}". Run it in the designer, or give it a manual trigger.`,
    );
  return version;
}

function recordOf({ database }: Context, named: string): PlatformRecord {
  const record = recordOfIri(database, named);
  if (!record) throw new NotFoundError('record', named);
  return record;
}

function refuseRecords(name: string, trigger: ManualTrigger, records: readonly PlatformRecord[]): void {
  const takes = trigger.records ?? (trigger.modules.length ? 'all' : 'none');
  if (takes === 'none' && records.length)
    throw new RefusedError(`"${name}" is started without records. Start it without any.`);
  if (takes !== 'none' && trigger.modules.length && !records.length)
    throw new RefusedError(`"${name}" is started on records of ${trigger.modules.join(', ')}. Choose at least one.`);
  if (takes === 'each' && records.length > mostRuns)
    throw new RefusedError(
      `"${name}" runs once for each record, and ${records.length} are more than ${mostRuns}. Choose fewer.`,
    );
  const strange = records.find((record) => !suits(trigger, record));
  if (strange)
    throw new RefusedError(`"${name}" is not for record ${iriOf(strange)}: its module or its condition excludes it.`);
}

/** Whether a manual trigger is offered for a record: its module is named, and the condition holds. */
export function suits(trigger: ManualTrigger, record: PlatformRecord): boolean {
  const module = iriOf(record).split('/').at(-2) ?? '';
  const visible = trigger.visible?.[module];
  return (!trigger.modules.length || trigger.modules.includes(module)) && (!visible || matchesFilter(visible, record));
}

function iriOf(record: PlatformRecord): string {
  const iri = record['@id'];
  return typeof iri === 'string' ? iri : '';
}
