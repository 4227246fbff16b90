import { ConnectorError, type Platform, type PlatformRecord } from '@setpiece/connector-kit';
import { plainText, isJsonObject, type Value } from '@setpiece/playbook';
import { invalidParameter } from '../parameters.ts';
import type { PlatformCall } from './platform-call.ts';
import { queryOfAddress, queryOfBody, type RecordQuery } from './record-query.ts';
import { newFields, updatedFields } from './write-fields.ts';

/** Words that may stand before the module in an address. */
const manners = new Set(['upsert', 'insert', 'update', 'delete']);

/** Reads and writes records. */
export async function recordRequest(call: PlatformCall, platform: Platform): Promise<unknown> {
  const [api, version, first = '', ...rest] = call.parts;
  if (api !== 'api' || first === '') return undefined;
  if (version === 'query')
    return call.method === 'POST' ? list(first, queryOfBody(call.body, call.query), platform) : undefined;
  if (version !== '3') return undefined;
  if (manners.has(first) && rest.length === 1) return manner(first, rest[0] ?? '', call, platform);
  const [uuid, relation] = rest;
  if (uuid === undefined) return collection(first, call, platform);
  return single(`/api/3/${first}/${uuid}`, relation, call, platform);
}

async function collection(module: string, call: PlatformCall, platform: Platform): Promise<unknown> {
  if (call.method === 'GET') return list(module, queryOfAddress(call.query), platform);
  if (call.method === 'POST') return platform.createRecord(module, newFields(bodyOf(call)));
  return undefined;
}

async function manner(word: string, module: string, call: PlatformCall, platform: Platform): Promise<unknown> {
  if (word === 'delete' && call.method === 'DELETE') return deleteAll(module, bodyOf(call), platform);
  if ((word === 'upsert' || word === 'insert') && call.method === 'POST') {
    return platform.createRecord(module, newFields(bodyOf(call)), { upsert: word === 'upsert' });
  }
  return undefined;
}

async function single(
  iri: string,
  relation: string | undefined,
  call: PlatformCall,
  platform: Platform,
): Promise<unknown> {
  const record = await platform.record(iri);
  if (!record) throw notFound(iri);
  if (call.method === 'GET') return relation === undefined ? record : related(record, relation, platform);
  if (relation !== undefined) return undefined;
  if (call.method === 'PUT' || call.method === 'PATCH') return updateRecord(iri, bodyOf(call), platform);
  if (call.method !== 'DELETE') return undefined;
  await platform.deleteRecord(iri);
  return {};
}

/** Changes a record; `__link` adds to its relations. @throws ConnectorError `http_404` when it is not there */
export async function updateRecord(iri: string, body: PlatformRecord, platform: Platform): Promise<PlatformRecord> {
  const record = await platform.record(iri);
  const updated = record && (await platform.updateRecord(iri, updatedFields(record, body)));
  if (!updated) throw notFound(iri);
  return updated;
}

async function list(module: string, query: RecordQuery, platform: Platform) {
  const { filter, select, ...page } = query;
  const [records, total] = await Promise.all([
    platform.findRecords({ module, filter, ...page }),
    platform.countRecords({ module, filter }),
  ]);
  return hydra(`/api/3/${module}`, select ? records.map((record) => selected(record, select)) : records, total);
}

async function related(record: PlatformRecord, relation: string, platform: Platform) {
  const linked = record[relation] ?? null;
  const members: Value[] = [];
  for (const one of Array.isArray(linked) ? (linked as readonly Value[]) : linked === null ? [] : [linked]) {
    const found = typeof one === 'string' ? await platform.record(one) : one;
    if (found !== undefined) members.push(found as Value);
  }
  return hydra(`${plainText(record['@id'])}/${relation}`, members, members.length);
}

async function deleteAll(module: string, body: PlatformRecord, platform: Platform) {
  const ids = Array.isArray(body['ids']) ? (body['ids'] as readonly Value[]) : [];
  for (const id of ids) await platform.deleteRecord(`/api/3/${module}/${plainText(id)}`);
  return {};
}

function hydra(iri: string, members: readonly Value[], total: number) {
  return { '@id': iri, '@type': 'hydra:Collection', 'hydra:member': members, 'hydra:totalItems': total };
}

function selected(record: PlatformRecord, fields: readonly string[]): PlatformRecord {
  const kept = new Set(['@id', '@type', 'uuid', ...fields]);
  return Object.fromEntries(Object.entries(record).filter(([name]) => kept.has(name)));
}

function bodyOf({ body }: PlatformCall): PlatformRecord {
  if (isJsonObject(body)) return body as PlatformRecord;
  throw invalidParameter('body', 'must be an object of fields and values');
}

function notFound(iri: string): ConnectorError {
  return new ConnectorError(`There is no record ${iri}. It may have been deleted.`, {
    code: 'http_404',
    retryable: false,
  });
}
