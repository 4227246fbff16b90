import {
  ConnectorError,
  type OperationCode,
  type OperationContext,
  type OperationProbe,
} from '@setpiece/connector-kit';
import type { Agent } from 'undici';
import { type BuiltInOperation, builtInConnector, type FieldInput } from '../built-in-connector.ts';
import { flagOf, textOf } from '../parameters.ts';
import { authorizationFor } from './authorization-for.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { baseProblems, requestShape, type RequestShape } from './request-shape.ts';
import { sendRequest } from './send-request.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

const address: FieldInput = {
  name: 'url',
  title: 'Address',
  type: 'text',
  required: true,
  tooltip: 'A whole address, or a path below the base address of the configuration.',
};
const query: FieldInput = { name: 'query', title: 'Query', type: 'json', tooltip: 'Names and values after the "?".' };
const headers: FieldInput = { name: 'headers', title: 'Headers', type: 'json' };
const body: FieldInput = { name: 'body', title: 'Body', type: 'json', tooltip: 'Data is sent as JSON, text as it is.' };
const verify: FieldInput = { name: 'verify_ssl', title: 'Verify certificate', type: 'checkbox', value: true };
const askAt: FieldInput = {
  name: 'probe_url',
  title: 'Ask after a crash at',
  type: 'text',
  tooltip:
    'When Setpiece stopped during the call, this address is read (GET) with the same Idempotency-Key: 2xx means that it ' +
    'happened and gives its result, 404 or 410 that it did not.',
};
const timeout: FieldInput = { name: 'timeout', title: 'Timeout (seconds)', type: 'integer', value: 30 };

const output_schema = { status: 200, headers: {}, body: {} };

/** Calls web services. */
export const httpConnector = builtInConnector({
  name: 'http',
  label: 'HTTP',
  version: '1.0.0',
  description: 'Calls web services over HTTP and HTTPS.',
  category: 'Utilities',
  configuration: [
    { name: 'base_url', title: 'Base address', type: 'text', tooltip: 'Paths in steps are taken from here.' },
    {
      name: 'authentication',
      title: 'Authentication',
      type: 'select',
      options: ['None', 'Basic', 'Bearer'],
      value: 'None',
      tooltip: 'Sent to the base address only.',
      onchange: {
        Basic: [
          { name: 'username', title: 'User name', type: 'text', required: true },
          { name: 'password', title: 'Password', type: 'password' },
        ],
        Bearer: [{ name: 'token', title: 'Token', type: 'password', required: true }],
      },
    },
    {
      name: 'allow_private',
      title: 'Allow private addresses',
      type: 'checkbox',
      value: false,
      tooltip: 'Lets steps call this host and private networks. Off, only public addresses can be called.',
    },
  ],
  checkValues: (values) => Promise.resolve(baseProblems(textOf(values, 'base_url'))),
  checkHealth: async (context) => {
    if (baseOf(context) === undefined) return;
    await send(requestShape('GET', { url: '/', timeout: 15 }, baseOf(context)), context).catch(anyAnswer);
  },
  operations: [
    fixedMethod('get', 'Get', 'Reads a resource.', [address, query, headers, verify, timeout]),
    fixedMethod('post', 'Post', 'Sends data.', [address, query, headers, body, verify, timeout, askAt]),
    fixedMethod('put', 'Put', 'Replaces a resource.', [address, query, headers, body, verify, timeout, askAt]),
    fixedMethod('delete', 'Delete', 'Removes a resource.', [address, query, headers, body, verify, timeout, askAt]),
    {
      operation: 'request',
      title: 'Request',
      description: 'Sends a request of any method.',
      category: 'miscellaneous',
      parameters: [
        { name: 'method', title: 'Method', type: 'select', options: methods, value: 'GET', required: true },
        ...[address, query, headers, body, verify, timeout, askAt],
      ],
      output_schema,
      probe,
      run: (parameters, context) => {
        const method = textOf(parameters, 'method').toUpperCase() || 'GET';
        return send(requestShape(method, parameters, baseOf(context)), context);
      },
    },
  ],
});

function fixedMethod(
  operation: string,
  title: string,
  description: string,
  parameters: readonly FieldInput[],
): BuiltInOperation {
  const run: OperationCode = (given, context) =>
    send(requestShape(operation.toUpperCase(), given, baseOf(context)), context);
  const category = operation === 'get' ? 'investigation' : 'miscellaneous';
  return { operation, title, description, category, parameters, output_schema, run, probe };
}

/** The author names an address that tells, by the key of the call, whether it arrived. Reading can simply be done again. */
async function probe(given: Parameters<OperationProbe>[0], context: OperationContext): ReturnType<OperationProbe> {
  if (!textOf(given, 'probe_url')) return { happened: 'unknown' };
  const { probe_url: url = null, headers = {}, verify_ssl = true, timeout: seconds = 30 } = given;
  try {
    const asked = requestShape('GET', { url, headers, verify_ssl, timeout: seconds }, baseOf(context));
    return { happened: true, output: { ...(await send(asked, context)) } };
  } catch (cause) {
    if (cause instanceof ConnectorError && ['http_404', 'http_410'].includes(cause.code)) return { happened: false };
    throw cause;
  }
}

async function send(shape: RequestShape, { configuration, key, signal }: OperationContext) {
  const allowPrivate = flagOf(configuration, 'allow_private', false);
  const headers = { 'idempotency-key': key, ...authorizationFor(shape.url, configuration), ...shape.headers };
  return sendRequest({ ...shape, headers }, { agent: agentFor(allowPrivate, shape.verifyTls), signal });
}

/** A server that has nothing at its base address is there all the same; one that refuses the credentials cannot be used. */
function anyAnswer(cause: unknown): void {
  const isThere = cause instanceof ConnectorError && /^http_4(?!0[13]|07)/.test(cause.code);
  if (!isThere) throw cause;
}

function baseOf({ configuration }: OperationContext): string | undefined {
  return textOf(configuration, 'base_url') || undefined;
}

/** One agent a combination, so that connections are used again only under the rules they were made under. */
const agents = new Map<string, Agent>();

function agentFor(allowPrivate: boolean, verifyTls: boolean): Agent {
  const name = `${allowPrivate} ${verifyTls}`;
  const agent = agents.get(name) ?? createGuardedAgent({ allowPrivate, verifyTls });
  agents.set(name, agent);
  return agent;
}
