import { moduleOf } from '../iri.ts';
import type { StepReader } from '../step-reader.ts';
import { readResource } from './record-resource.ts';

/** `InsertData` and `IngestBulkFeed`: creates records; the address says whether by key. */
export const readInsertData: StepReader = (source, report) => {
  const given = source.arguments;
  const collection = given.text('collection');
  if (!collection) {
    report('MODULE_MISSING', 'error', 'It creates a record, but names no module. Choose one, or remove the step.');
    const reason = 'The source names no module to create a record in.';
    return { body: { kind: 'foreign', source: source.type, reason } };
  }
  const isUpsert = given.flag('is_upsert') === true || /^\/?api\/(3\/upsert|ingest-feeds)\//.test(collection);
  return {
    body: {
      kind: 'create_record',
      module: moduleOf(collection),
      ...(isUpsert && { mode: 'upsert' as const }),
      ...readResource(given),
    },
  };
};
