import { emptyCatalog, ConnectorManifest, type Catalog, type OperationRunner } from '@setpiece/connector-kit';
import { expect, test } from 'vitest';
import { createSimulatingRunner, type SimulatedCall } from './simulating-runner.ts';

const operation = (name: string, more: object) => ({ operation: name, title: name, parameters: [], ...more });
const manifest = ConnectorManifest.parse({
  name: 'firewall',
  version: '1.0.0',
  operations: [
    operation('look_up', { category: 'Investigation' }),
    operation('block', {
      category: 'containment',
      parameters: [{ name: 'ip', required: true }],
      output_schema: { blocked: '' },
    }),
    operation('reload', {}),
  ],
});
const catalog: Catalog = { ...emptyCatalog, connectors: [manifest] };
const { signal } = new AbortController();

function simulate(name: string, parameters = {}, connector = 'firewall') {
  const called: string[] = [];
  const effects: SimulatedCall[] = [];
  const real: OperationRunner = {
    run(call) {
      called.push(call.operation);
      return Promise.resolve({ ok: true, output: 'real' });
    },
  };
  const runner = createSimulatingRunner(
    () => catalog,
    real,
    (effect) => effects.push(effect),
  );
  const call = { connector, operation: name, parameters, key: 'k', run: 'r', step: 's' };
  return runner.run(call, signal).then((result) => ({ result, called, effects }));
}

test('an operation that only investigates is called', async () => {
  expect(await simulate('look_up')).toEqual({
    result: { ok: true, output: 'real' },
    called: ['look_up'],
    effects: [],
  });
});

test('one with an effect is told and not called, and answers in the shape of its manifest', async () => {
  const { result, called, effects } = await simulate('block', { ip: '192.0.2.1' });
  expect(result).toEqual({ ok: true, output: { blocked: '' }, simulated: true });
  expect(called).toEqual([]);
  expect(effects).toMatchObject([{ step: 's', operation: 'block', parameters: { ip: '192.0.2.1' } }]);
});

test('one of no category counts as having an effect', async () => {
  expect(await simulate('reload')).toMatchObject({ result: { ok: true, output: {} }, called: [], effects: [{}] });
});

test('what the real run would refuse is refused, and is no effect', async () => {
  const missing = await simulate('block');
  expect(missing).toMatchObject({ result: { failure: { code: 'missing_parameter' } }, called: [], effects: [] });
  const unknown = await simulate('block', {}, 'proxy');
  expect(unknown).toMatchObject({ result: { failure: { code: 'unknown_operation' } }, called: [], effects: [] });
});
