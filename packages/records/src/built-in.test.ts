import { Module, Picklist } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { builtInModules } from './built-in-modules.ts';
import { builtInPicklists } from './built-in-picklists.ts';

const names = builtInModules.map(({ name }) => name);
const picklists = builtInPicklists.map(({ name }) => name);

describe('built-in modules', () => {
  test.for(builtInModules.map((module) => [module.name, module] as const))(
    '%s is a module whose fields have names of their own and lead only to what is there',
    ([, module]) => {
      expect(Module.parse(module)).toEqual(module);
      const fields = module.fields.map(({ name }) => name);
      expect(new Set(fields).size).toBe(fields.length);
      const ofType = (...types: string[]) => module.fields.filter(({ type }) => types.includes(type));
      for (const field of ofType('picklist', 'multiselect')) expect(picklists).toContain(field.picklist);
      for (const field of ofType('many', 'lookup')) expect(names).toContain(field.module);
      for (const key of module.uniqueKey) expect(fields).toContain(key);
    },
  );

  test('hold what ingestion playbooks write', () => {
    for (const name of ['alerts', 'incidents', 'indicators', 'assets', 'threat_intel_feeds', 'comments', 'tasks']) {
      expect(names).toContain(name);
    }
    const alerts = builtInModules.find(({ name }) => name === 'alerts');
    expect(alerts?.uniqueKey).toEqual(['sourceId']);
    expect(alerts?.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['name', 'source', 'sourceId', 'sourcedata', 'severity', 'status', 'type', 'recordTags']),
    );
  });
});

describe('built-in picklists', () => {
  test('are picklists, and no two items share an id', () => {
    for (const picklist of builtInPicklists) expect(Picklist.parse(picklist)).toEqual(picklist);
    const ids = builtInPicklists.flatMap(({ items }) => items.map(({ uuid }) => uuid));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
