import type { Platform, PlatformRecord } from '@setpiece/connector-kit';
import { plainText, type Filter } from '@setpiece/playbook';
import { matchesFilter, sortRecords } from '@setpiece/records';

/** A workspace in memory: records get the IRIs `/api/3/<module>/<n>`; an alert is the same as another by its `sourceId`. */
export function memoryPlatform(given: readonly PlatformRecord[] = [], macros: Record<string, string> = {}): Platform {
  const records = new Map(given.map((record) => [plainText(record['@id']), record]));
  const variables = new Map(Object.entries(macros));
  const matching = ({ module, filter }: { module: string; filter?: Filter }) =>
    [...records.values()].filter(
      (record) =>
        plainText(record['@id']).startsWith(`/api/3/${module}/`) && (!filter || matchesFilter(filter, record)),
    );
  return {
    async findRecords({ sort = [], offset = 0, limit = 30, ...query }) {
      return sortRecords(matching(query), sort).slice(offset, offset + limit);
    },
    async countRecords(query) {
      return matching(query).length;
    },
    async record(iri) {
      return records.get(iri);
    },
    async createRecord(module, fields, { upsert = false } = {}) {
      const same = upsert && matching({ module }).find((record) => record['sourceId'] === fields['sourceId']);
      const iri = same ? plainText(same['@id']) : `/api/3/${module}/${records.size + 1}`;
      const record = { '@id': iri, '@type': module, ...(same || {}), ...fields };
      records.set(iri, record);
      return record;
    },
    async updateRecord(iri, fields) {
      const record = records.get(iri);
      if (record) records.set(iri, { ...record, ...fields });
      return records.get(iri);
    },
    async deleteRecord(iri) {
      return records.delete(iri);
    },
    async macro(name) {
      return variables.get(name);
    },
    async setMacro(name, value) {
      variables.set(name, value);
    },
  };
}
