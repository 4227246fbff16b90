import { moduleOf } from '../iri.ts';
import type { StepReader } from '../step-reader.ts';
import { readResource } from './record-resource.ts';

/** `UpdateRecord`: changes the record whose IRI `collection` gives. */
export const readUpdateRecord: StepReader = (source, report) => {
  const given = source.arguments;
  const record = given.text('collection');
  if (!record) {
    report('RECORD_MISSING', 'error', 'It updates a record, but does not say which. Give its IRI, or remove the step.');
    const reason = 'The source does not say which record to update.';
    return { body: { kind: 'foreign', source: source.type, reason } };
  }
  const module = given.text('collectionType');
  const { updateFields, ...resource } = readResource(given);
  if (updateFields) given.object('resource').keep('__fieldsToUpdate', updateFields);
  return {
    body: { kind: 'update_record', record, ...(module !== undefined && { module: moduleOf(module) }), ...resource },
  };
};
