import { evaluateValue, type Environment } from '@setpiece/expressions';
import { Mapping, type Value } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { builtInModules } from './built-in-modules.ts';
import { builtInPicklists } from './built-in-picklists.ts';
import { mapItems, type MapItems } from './map-items.ts';
import { picklistItem } from './picklist-item.ts';

const environment: Environment = { now: 0, picklistItem: (list, item) => picklistItem(builtInPicklists, list, item) };
const strict: MapItems = { values: 'setpiece', environment, vars: {} };
const lenient: MapItems = { ...strict, values: 'fortisoar' };

const logins = Mapping.parse({
  module: 'alerts',
  key: ['sourceId'],
  fields: [
    { field: 'name', value: 'Login of {{ vars.item.user }}' },
    { field: 'sourceId', value: '{{ vars.item.id }}' },
  ],
  picklists: [
    {
      field: 'severity',
      picklist: 'Severity',
      source: '{{ vars.item.score }}',
      items: [
        { item: 'Critical', match: '91..100' },
        { item: 'High', match: '>5<91' },
        { item: 'Low', match: '1 2, 3' },
      ],
    },
  ],
});

function names(records: readonly { fields: Readonly<Record<string, Value>> }[], field: string) {
  return records.map(({ fields }) => (fields[field] as { itemValue?: string } | undefined)?.itemValue);
}

describe('mapping items', () => {
  test('fills fields and picklist items, and gives the key of each record', async () => {
    const mapped = await mapItems(logins, [{ id: 'a', user: 'ann', score: 97 }], strict);
    expect(mapped.problems).toEqual([]);
    expect(mapped.records).toEqual([
      {
        item: 0,
        fields: {
          name: 'Login of ann',
          sourceId: 'a',
          severity: picklistItem(builtInPicklists, 'Severity', 'Critical'),
        },
        key: { sourceId: 'a' },
      },
    ]);
  });

  test('reads ranges, borders and lists of numbers as FortiSOAR writes them', async () => {
    const scores = [100, 91, 90.5, 6, 5.5, 3, 1];
    const { records } = await mapItems(
      logins,
      scores.map((score, id) => ({ id, user: 'x', score })),
      strict,
    );
    expect(names(records, 'severity')).toEqual(['Critical', 'Critical', 'High', 'High', 'High', 'Low', 'Low']);
  });

  test('a value that no rule claims leaves the field empty with a warning, or takes the default', async () => {
    const item = [{ id: 'a', user: 'ann', score: 5 }];
    const { records, problems } = await mapItems(logins, item, strict);
    expect(records[0]?.fields).not.toHaveProperty('severity');
    expect(problems).toMatchObject([{ code: 'PICKLIST_UNMATCHED', severity: 'warning', item: 0, field: 'severity' }]);
    const rules = logins.picklists.map((rule) => ({ ...rule, default: 'Medium' }));
    const again = await mapItems({ ...logins, picklists: rules }, item, strict);
    expect(again.problems).toEqual([]);
    expect(names(again.records, 'severity')).toEqual(['Medium']);
  });

  test('a broken item names itself and its field, and leaves the others alone', async () => {
    const { records, problems } = await mapItems(
      logins,
      [
        { id: 'a', user: 'ann', score: 97 },
        { id: 'b', score: 97 },
        { id: 'c', user: 'cid', score: 97 },
      ],
      strict,
    );
    expect(records.map(({ item }) => item)).toEqual([0, 2]);
    expect(problems).toMatchObject([{ code: 'FIELD_FAILED', severity: 'error', item: 1, field: 'name' }]);
    expect(problems[0]?.message).toMatch(/^Item 2, field "name": .*user/);
  });

  test('an item without a value for the key gives no record', async () => {
    const { records, problems } = await mapItems(logins, [{ id: '', user: 'ann', score: 97 }], strict);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ code: 'KEY_MISSING', item: 0, field: 'sourceId' }]);
  });

  test('a rule that names an unknown item is an error with the next move', async () => {
    const rules = logins.picklists.map((rule) => ({ ...rule, items: [{ item: 'Gigantic', match: '97' }] }));
    const { problems } = await mapItems({ ...logins, picklists: rules }, [{ id: 'a', user: 'ann', score: 97 }], strict);
    expect(problems).toMatchObject([{ code: 'PICKLIST_ITEM_UNKNOWN', severity: 'error' }]);
    expect(problems[0]?.message).toContain('has no item "Gigantic"');
  });

  test("without a key of its own a mapping takes the module's", async () => {
    const module = builtInModules.find(({ name }) => name === 'alerts');
    const item = [{ id: 'a', user: 'ann', score: 97 }];
    const own = await mapItems({ ...logins, key: [] }, item, { ...strict, module });
    expect(own.records[0]?.key).toEqual({ sourceId: 'a' });
    const none = await mapItems({ ...logins, key: [], mode: 'create' }, item, { ...strict, module });
    expect(none.records[0]?.key).toEqual({});
  });

  test('what a template changes in vars is seen by later items and given back, changes to the item are not', async () => {
    const counting = Mapping.parse({
      module: 'alerts',
      fields: [
        {
          field: 'name',
          value:
            '{% set _ = vars.seen.append(vars.item.id) %}{% set _ = vars.item.update({"x": 1}) %}{{ vars.seen | length }}',
        },
      ],
    });
    const vars = { seen: [] };
    const mapped = await mapItems(counting, [{ id: 'a' }, { id: 'b' }], { ...lenient, vars });
    expect(mapped.records.map(({ fields }) => fields['name'])).toEqual([1, 2]);
    expect(mapped.patch.map(({ path }) => path)).toEqual(['/seen/0', '/seen/1']);
    expect(vars.seen).toEqual([]);
  });

  test('a field named like a prototype stays a field', async () => {
    const odd = Mapping.parse({ module: 'alerts', fields: [{ field: '__proto__', value: 'x' }] });
    const { records } = await mapItems(odd, [{}], strict);
    expect(Object.keys(records[0]?.fields ?? {})).toEqual(['__proto__']);
  });
});

test('an evaluation that was stopped ends the mapping, so that not every item waits for it', async () => {
  let asked = 0;
  const evaluator: MapItems['evaluator'] = {
    evaluateValue: (value, scope, options) => {
      asked++;
      return evaluateValue(value, scope, options);
    },
  };
  const endless = Mapping.parse({ module: 'alerts', fields: [{ field: 'name', value: '{{ range(1000000) }}' }] });
  await expect(mapItems(endless, [1, 2, 3], { ...strict, evaluator })).rejects.toMatchObject({ code: 'LIMIT' });
  expect(asked).toBe(1);
});
