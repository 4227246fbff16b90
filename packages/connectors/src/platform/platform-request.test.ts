import type { Platform } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { memoryPlatform } from '../testing/memory-platform.ts';
import { runUtility } from '../testing/run-operation.ts';

const alert = (id: string, fields: Record<string, Value>) => ({
  '@id': `/api/3/alerts/${id}`,
  '@type': 'Alert',
  uuid: id,
  ...fields,
});

function workspace(): Platform {
  const alerts = [
    alert('a', { name: 'Login', score: 97, status: 'Open', indicators: ['/api/3/indicators/i'] }),
    alert('b', { name: 'Mail', score: 40, status: 'Open' }),
    alert('c', { name: 'Scan', score: 8, status: 'Closed' }),
  ];
  const indicator = { '@id': '/api/3/indicators/i', value: '203.0.113.7' };
  return memoryPlatform([...alerts, indicator], { LastPull: '1767225600' });
}

interface Collection {
  readonly 'hydra:member': Record<string, Value>[];
  readonly 'hydra:totalItems': number;
}
const call = (platform: Platform, method: string, iri: string, body: Value = '') =>
  runUtility('make_cyops_request', { iri, method, body }, { platform });
const names = async (found: Promise<unknown>) => ((await found) as Collection)['hydra:member'].map(({ name }) => name);

describe('global variables', () => {
  test('are read by name, as ingestion playbooks do; one that is not there gives no member', async () => {
    const found = (await call(workspace(), 'GET', '/api/wf/api/dynamic-variable/?name=LastPull')) as Collection;
    expect(found['hydra:member'][0]).toMatchObject({ name: 'LastPull', value: '1767225600' });
    expect(await call(workspace(), 'get', '/api/wf/api/dynamic-variable/?format=json&name=Other')).toMatchObject({
      'hydra:member': [],
      'hydra:totalItems': 0,
    });
  });

  test('are written with POST, and with PUT under the id that reading gave', async () => {
    const platform = workspace();
    await call(platform, 'POST', '/api/wf/api/dynamic-variable/?format=json', '{"name": "New one", "value": {"a": 1}}');
    expect(await platform.macro('New one')).toBe('{"a":1}');
    await call(platform, 'PUT', '/api/wf/api/dynamic-variable/New%20one/', { value: '2' });
    expect(await platform.macro('New one')).toBe('2');
    await expect(call(platform, 'POST', '/api/wf/api/dynamic-variable/', {})).rejects.toThrow(
      '"name" of a global variable',
    );
  });
});

describe('records', () => {
  test.for([
    ['/api/3/alerts', ['Login', 'Mail', 'Scan']],
    ['/api/3/alerts?status=Open', ['Login', 'Mail']],
    ['/api/3/alerts?score$gt=8&status$in=Open|Closed', ['Login', 'Mail']],
    ['/api/3/alerts?name$like=%25ail&$relationships=true', ['Mail']],
    ['/api/3/alerts?$orderby=-score&$limit=2', ['Login', 'Mail']],
    ['/api/3/alerts?$orderby=score&$limit=2&$page=2', ['Login']],
    ['/api/3/alerts?indicators$isnull=true', ['Mail', 'Scan']],
  ] as const)('GET %s gives %j', async ([iri, expected]) => {
    expect(await names(call(workspace(), 'GET', iri))).toEqual(expected);
  });

  test('say how many match beyond the page', async () => {
    expect(await call(workspace(), 'GET', '/api/3/alerts?$limit=1')).toMatchObject({ 'hydra:totalItems': 3 });
  });

  test('are read alone, with what they are linked to, and missed with 404', async () => {
    expect(await call(workspace(), 'GET', '/api/3/alerts/b?$export=true')).toMatchObject({ name: 'Mail' });
    const linked = (await call(workspace(), 'GET', '/api/3/alerts/a/indicators')) as Collection;
    expect(linked['hydra:member']).toEqual([{ '@id': '/api/3/indicators/i', value: '203.0.113.7' }]);
    await expect(call(workspace(), 'GET', '/api/3/alerts/zz')).rejects.toMatchObject({
      code: 'http_404',
      retryable: false,
    });
  });

  test('are found by a query of groups, sorted and cut', async () => {
    const query: Value = {
      logic: 'AND',
      limit: 2,
      sort: [{ field: 'score', direction: 'ASC' }],
      filters: [
        { field: 'score', operator: 'gt', value: 5, type: 'primitive' },
        {
          logic: 'OR',
          filters: [
            { field: 'name', operator: 'eq', value: 'Scan' },
            { field: 'status', operator: 'eq', value: 'Open' },
          ],
        },
      ],
    };
    expect(await names(call(workspace(), 'POST', '/api/query/alerts', query))).toEqual(['Scan', 'Mail']);
    expect(await names(call(workspace(), 'POST', '/api/query/alerts?$limit=1', query))).toEqual(['Scan']);
    const unknown = { filters: [{ field: 'name', operator: 'resembles', value: 'x' }] };
    await expect(call(workspace(), 'POST', '/api/query/alerts', unknown)).rejects.toThrow(
      'unknown operator "resembles"',
    );
  });

  test('are created, upserted, changed and deleted', async () => {
    const platform = workspace();
    const created = (await call(platform, 'POST', '/api/3/alerts', {
      sourceId: 's',
      name: 'New',
      __replace: '',
    })) as { '@id': string };
    expect(created).toMatchObject({ name: 'New' });
    expect(created).not.toHaveProperty('__replace');
    await call(platform, 'POST', '/api/3/upsert/alerts', { sourceId: 's', name: 'Newer' });
    expect(await platform.record(created['@id'])).toMatchObject({ name: 'Newer' });
    await call(platform, 'PUT', '/api/3/alerts/b', '{"status": "Closed"}');
    expect(await platform.record('/api/3/alerts/b')).toMatchObject({ name: 'Mail', status: 'Closed' });
    await call(platform, 'DELETE', '/api/3/alerts/b');
    await call(platform, 'DELETE', '/api/3/delete/alerts', { ids: ['a', 'c'] });
    expect(await platform.countRecords({ module: 'alerts' })).toBe(1);
  });

  test.for([
    ['GET', '/api/auth/license/?param=license_details'],
    ['POST', '/api/integration/configuration/?format=json'],
    ['PATCH', '/api/3/alerts'],
    ['GET', 'https://evil.example/api/3/alerts'],
    ['GET', '//evil.example/api/3/alerts'],
  ] as const)('%s %s is not served, and the reason says what is', async ([method, iri]) => {
    const calling = call(workspace(), method, iri);
    await expect(calling).rejects.toMatchObject({ code: 'unsupported_address', retryable: false });
    await expect(calling).rejects.toThrow('/api/3/<module>');
  });
});

describe('record operations', () => {
  test('query_cyops_resource gives the records themselves, with the chosen fields', async () => {
    const query =
      '{"logic": "AND", "filters": [{"field": "name", "operator": "eq", "value": "Mail"}], "__selectFields": ["name"]}';
    expect(
      await runUtility('query_cyops_resource', { resource: 'alerts?$limit=5', query }, { platform: workspace() }),
    ).toEqual([{ '@id': '/api/3/alerts/b', '@type': 'Alert', uuid: 'b', name: 'Mail' }]);
  });

  test('insert_cyops_resource creates a record with its links', async () => {
    const body = { content: 'hello', __link: { alerts: '/api/3/alerts/a' } };
    const parameters = { iri: '/api/3/comments', body };
    expect(await runUtility('insert_cyops_resource', parameters, { platform: workspace() })).toMatchObject({
      content: 'hello',
      alerts: ['/api/3/alerts/a'],
    });
  });

  test('update_cyops_resource overwrites fields and adds links to those that are there, each once', async () => {
    const platform = workspace();
    const body = { status: 'Closed', __link: { indicators: ['/api/3/indicators/i', '/api/3/indicators/j'] } };
    await runUtility('update_cyops_resource', { iri: '/api/3/alerts/a?$relationships=true', body }, { platform });
    expect(await platform.record('/api/3/alerts/a')).toMatchObject({
      name: 'Login',
      status: 'Closed',
      indicators: ['/api/3/indicators/i', '/api/3/indicators/j'],
    });
    await expect(runUtility('update_cyops_resource', { iri: '/api/3/alerts/zz', body }, { platform })).rejects.toThrow(
      'There is no record /api/3/alerts/zz',
    );
  });
});
