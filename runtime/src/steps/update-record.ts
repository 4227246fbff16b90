import type { Value, Values } from '@setpiece/playbook';
import { StepFailure } from '../engine/step-failure.ts';
import type { StepExecutor } from '../engine/step-executor.ts';
import { mergeFields } from '../records/merge-fields.ts';
import { recordKey } from '../records/record-key.ts';
import { recordView, uuidOf } from '../records/record-view.ts';

interface Inputs {
  readonly record: Value;
  readonly fields: Values;
  readonly links?: Values;
}

/** Changes one record. It commits with the step's result: exactly once. */
export const updateRecord: StepExecutor<'update_record'> = {
  effect: 'records',
  async inputs(step, evaluator) {
    return {
      record: await evaluator.evaluate(step.record, 'record'),
      fields: await evaluator.evaluate(step.fields, 'fields'),
      ...(step.links && { links: await evaluator.evaluate(step.links, 'links') }),
    };
  },
  async perform({ step, inputs, services }) {
    const { record: named, fields, links } = inputs as unknown as Inputs;
    const iri = iriIn(named);
    const found = iri === undefined ? undefined : await services.store.record(uuidOf(iri));
    if (!found) throw notFound(named);
    const unlock = await services.lockModule(found.module);
    try {
      const existing = (await services.store.record(found.uuid)) ?? found;
      const { write, fieldModes } = step;
      const merged = mergeFields(existing.fields, fields, {
        ...(write && { write }),
        ...(fieldModes && { fieldModes }),
        ...(links && { links }),
      });
      const key = recordKey((await services.store.module(existing.module))?.uniqueKey ?? [], merged);
      const { key: _, ...rest } = existing;
      const record = {
        ...rest,
        ...(key !== undefined && { key }),
        fields: merged,
        modifiedAt: services.clock.now(),
        revision: existing.revision + 1,
      };
      const release = () => {
        unlock();
        services.recordsChanged(record.module);
      };
      return {
        output: recordView(record),
        writes: [{ kind: 'record.update', record, expected: existing.revision }],
        release,
      };
    } catch (error) {
      unlock();
      throw error;
    }
  },
};

/** Templates give an IRI, a record, or a list with one of them. */
function iriIn(named: Value): string | undefined {
  if (typeof named === 'string' && named !== '') return named;
  if (Array.isArray(named)) return iriIn((named as readonly Value[])[0] ?? null);
  return typeof named === 'object' && named !== null ? iriIn((named as Values)['@id'] ?? null) : undefined;
}

function notFound(named: Value): StepFailure {
  const what = typeof named === 'string' ? `"${named}"` : JSON.stringify(named);
  return new StepFailure({
    code: 'RECORD_NOT_FOUND',
    message: `There is no record ${what}. Give the IRI of an existing record, e.g. {{ vars.input.records[0]["@id"] }}.`,
    retryable: false,
  });
}
