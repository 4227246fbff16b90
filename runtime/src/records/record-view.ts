import type { PlatformRecord } from '@setpiece/connector-kit';
import type { StoredRecord } from '../ports/write.ts';

/** Name of a record that templates, links and connectors use. */
export function iriOf({ module, uuid }: { readonly module: string; readonly uuid: string }): string {
  return `/api/3/${module}/${uuid}`;
}

/** The uuid at the end of a record's IRI; a bare uuid is one too. */
export function uuidOf(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

/** A record as playbooks see it: `@id`, `@type`, `id`, `uuid`, its dates (epoch seconds) and its fields. */
export function recordView(record: StoredRecord): PlatformRecord {
  return {
    '@id': iriOf(record),
    '@type': typeName(record.module),
    id: record.id,
    uuid: record.uuid,
    createDate: record.createdAt / 1000,
    modifyDate: record.modifiedAt / 1000,
    ...record.fields,
  };
}

/** `alerts` -> `Alert`, as the source platform names record types. */
function typeName(module: string): string {
  const singular = module.endsWith('ies') ? `${module.slice(0, -3)}y` : module.replace(/s$/, '');
  return singular.charAt(0).toUpperCase() + singular.slice(1);
}
