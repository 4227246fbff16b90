import { runsOfCause, startOfKey, type RecordChangeLine } from '@setpiece/db';
import type { Filter, OperationFailure, Trigger, Value } from '@setpiece/playbook';
import { matchesFilter } from '@setpiece/records';
import { recordView } from '@setpiece/runtime';
import type { CoreServices } from '../services/services.ts';

/** Starts that one chain of record changes may have, so that a playbook that starts itself ends some time. */
const longestChain = 32;
/** From the fifth link on, one chain may start so many runs of a playbook: a chain that branches grows faster than long. */
const widestChain = 1000;

/** Starts the run that a change asks for. An equal start was there before when the process died behind it. */
export async function startForChange(services: CoreServices, change: RecordChangeLine): Promise<void> {
  const version = await services.playbooks.version(change.version);
  if (!version || !isAskedFor(version.playbook.trigger, change)) return;
  const { cause } = change;
  const refused = cause && tooLong(services, change, version.playbook.name);
  const key = refused ? `record-chain:${cause.root}` : `record-change:${change.id}`;
  // That the chain was stopped is said once.
  if (refused && startOfKey(services.database, change.playbook, key) !== undefined) return;
  await services.runtime.start({
    version,
    mode: 'live',
    trigger: {
      kind: change.kind,
      key,
      ...(cause && { cause }),
    },
    input: payloadOf(change),
    ...(refused && { refused }),
  });
}

function isAskedFor(trigger: Trigger, change: RecordChangeLine): boolean {
  if (trigger.kind !== change.kind) return false;
  const record = change.after ?? change.before;
  const previous = change.kind === 'on_update' ? change.before : undefined;
  const filter: Filter | undefined = trigger.filter;
  if (!record || !filter) return record !== undefined;
  return matchesFilter(filter, recordView(record), previous && recordView(previous));
}

/** `vars.input.records` is the record as it is then (deleted: as it was), `vars.previous.data` as it was before an update. */
function payloadOf({ kind, before, after }: RecordChangeLine): Value {
  const record = after ?? before;
  return {
    records: record ? [recordView(record)] : [],
    ...(kind === 'on_update' && before && { previous: recordView(before) }),
  };
}

function tooLong(services: CoreServices, change: RecordChangeLine, name: string): OperationFailure | undefined {
  const { cause, playbook } = change;
  if (!cause) return undefined;
  const isLong = cause.depth > longestChain;
  const isWide = cause.depth > 4 && runsOfCause(services.database, playbook, cause.root) >= widestChain;
  if (!isLong && !isWide) return undefined;
  const how = isLong ? `${longestChain} times in a row` : `more than ${widestChain} times`;
  return {
    code: 'TRIGGER_LOOP',
    message:
      `Changes of records started playbooks one after the other ${how}, and "${name}" would be the next: it was stopped here. ` +
      `The chain began with run ${cause.root}. Let the filter of the trigger say when nothing is left to do, ` +
      'e.g. with "changed" on the field that matters.',
    retryable: false,
  };
}
