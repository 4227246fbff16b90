import {
  ConnectorError,
  ConnectorManifest,
  defineConnector,
  type Configuration,
  type Platform,
} from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import type { CallLogEntry } from './call-log.ts';
import { createInProcessRunner } from './in-process-runner.ts';

const canary = 'c4n/ry "k+y" ä';

const leaky = defineConnector({
  manifest: ConnectorManifest.parse({
    name: 'leaky',
    version: '1.0.0',
    configuration: {
      fields: [
        { name: 'server' },
        { name: 'auth', onchange: { key: [{ name: 'api_key', type: 'password' }] } },
        { name: 'password', type: 'password' },
      ],
    },
    operations: [{ operation: 'call', parameters: [{ name: 'how' }, { name: 'one_time', type: 'password' }] }],
  }),
  operations: {
    call: ({ how, one_time: oneTime }, { configuration }) => {
      const secret = textOf(configuration['api_key']);
      const texts: Record<string, string> = {
        plainly: `Key ${secret} was refused by ${textOf(configuration['server'])}.`,
        url: `GET https://soar.example.com/?key=${encodeURIComponent(secret)} failed.`,
        json: `Sent ${JSON.stringify({ secret })}.`,
        basic: `Authorization: Basic ${Buffer.from(`user:${secret}`).toString('base64')}`,
        parameter: `Code ${textOf(oneTime)} is used up.`,
      };
      const message = texts[textOf(how)] ?? '';
      return Promise.reject(how === 'plainly' ? new ConnectorError(message) : new Error(message));
    },
  },
});

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

const configuration: Configuration = {
  id: 'c',
  connector: 'leaky',
  name: 'Here',
  isDefault: true,
  values: { server: 'soar.example.com', auth: 'key', api_key: canary, password: '' },
};

test.each(['plainly', 'url', 'json', 'basic', 'parameter'])(
  'A13: the error of an operation carries no secret of its configuration or parameters: %s',
  async (how) => {
    const entries: CallLogEntry[] = [];
    const runner = createInProcessRunner({
      connectors: [leaky],
      configurations: { find: () => Promise.resolve(configuration) },
      platform: {} as Platform,
      log: (entry) => void entries.push(entry),
    });
    const call = { connector: 'leaky', operation: 'call', key: 'k', run: 'r', step: 's' };
    const parameters = { how, one_time: 'canary-0001' };
    const result = await runner.run({ ...call, parameters }, new AbortController().signal);
    if (result.ok) throw new Error('It should fail.');
    expect(result.failure.message).toContain('•••');
    const told = JSON.stringify([result, entries]);
    const basic = /Basic ([\w+/=]*)/.exec(result.failure.message)?.[1] ?? '';
    for (const part of [told, decodeURIComponent(told), Buffer.from(basic, 'base64').toString()])
      for (const secret of [canary, JSON.stringify(canary).slice(1, -1), 'canary-0001'])
        expect(part).not.toContain(secret);
    expect(how !== 'plainly' || result.failure.message.includes('refused by soar.example.com')).toBe(true);
  },
);
