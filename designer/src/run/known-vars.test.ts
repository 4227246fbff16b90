import { ConnectorManifest, emptyCatalog } from '@setpiece/connector-kit';
import { describe, expect, it } from 'vitest';
import { smallPlaybook } from '../../testing/small-playbook.ts';
import { emptyPayload } from './empty-payload.ts';
import { knownVars } from './known-vars.ts';
import { varsOfInput } from './vars-of-input.ts';

const catalog = {
  ...emptyCatalog,
  connectors: [
    ConnectorManifest.parse({
      name: 'http',
      version: '1.0.0',
      operations: [{ operation: 'request', output_schema: { verdict: '' } }],
    }),
  ],
};

describe('what dynamic values can name', () => {
  it('is the shape that a connector promises before anything ran', () => {
    const small = smallPlaybook();
    const steps = small.steps.map((step) => ({ ...step, onError: 'fail' as const }));
    expect(knownVars({ ...small, steps }, undefined, catalog, undefined).vars['steps']).toEqual({
      Look_up: { data: { verdict: '' } },
    });
  });

  it('is the error, too, of a step whose author goes on or takes the error route', () => {
    const small = smallPlaybook();
    const steps = small.steps.map((step) => ({ ...step, onError: 'continue' as const }));
    expect(knownVars({ ...small, steps }, undefined, catalog, undefined).vars['steps']).toMatchObject({
      Look_up: { data: { verdict: '' }, error: { code: '', message: '', retryable: false } },
    });
  });

  it('is what the last run gave, once there is one', () => {
    const last = { vars: { steps: { Look_up: { data: { verdict: 'bad' } } }, verdict: 'bad' }, globalVars: { A: 1 } };
    const known = knownVars(smallPlaybook(), last, catalog, 'item');
    expect(known).toMatchObject({ ...last, vars: { ...last.vars, item: 'item', input: { records: [], params: {} } } });
  });

  it('is the payload of the first sample, by kind of trigger', () => {
    const webhook = {
      ...smallPlaybook(),
      trigger: { id: 't', name: 'T', kind: 'webhook', authentication: 'token' } as const,
    };
    expect(varsOfInput(webhook, { data: { a: 1 }, params: { q: 'x' } })).toEqual({
      input: { records: [], params: { q: 'x' } },
      request: { data: { a: 1 }, params: { q: 'x' } },
    });
    expect(varsOfInput(smallPlaybook(), { record: { id: 1 } })['input']).toEqual({ records: [{ id: 1 }], params: {} });
  });
});

describe('an empty payload', () => {
  it('has what the trigger brings, with the defaults of its inputs', () => {
    const inputs = [
      { name: 'ip', type: 'ipv4' as const },
      { name: 'days', type: 'integer' as const, default: 7 },
    ];
    const manual = {
      ...smallPlaybook(),
      trigger: { id: 't', name: 'T', kind: 'manual' as const, modules: [], inputs },
    };
    expect(emptyPayload(manual)).toEqual({ records: [], params: { ip: null, days: 7 } });
    expect(
      emptyPayload({ ...smallPlaybook(), trigger: { id: 't', name: 'T', kind: 'on_create', module: 'alerts' } }),
    ).toEqual({
      record: {},
    });
  });
});
