import type { OperationCode, OperationContext } from '@setpiece/connector-kit';
import type { Agent } from 'undici';
import { type BuiltInOperation, builtInConnector, type FieldInput } from '../built-in-connector.ts';
import { flagOf, textOf } from '../parameters.ts';
import { authorizationFor } from './authorization-for.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { requestShape, type RequestShape } from './request-shape.ts';
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
  operations: [
    fixedMethod('get', 'Get', 'Reads a resource.', [address, query, headers, verify, timeout]),
    fixedMethod('post', 'Post', 'Sends data.', [address, query, headers, body, verify, timeout]),
    fixedMethod('put', 'Put', 'Replaces a resource.', [address, query, headers, body, verify, timeout]),
    fixedMethod('delete', 'Delete', 'Removes a resource.', [address, query, headers, body, verify, timeout]),
    {
      operation: 'request',
      title: 'Request',
      description: 'Sends a request of any method.',
      category: 'miscellaneous',
      parameters: [
        { name: 'method', title: 'Method', type: 'select', options: methods, value: 'GET', required: true },
        ...[address, query, headers, body, verify, timeout],
      ],
      output_schema,
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
  return { operation, title, description, category, parameters, output_schema, run };
}

async function send(shape: RequestShape, { configuration, key, signal }: OperationContext) {
  const allowPrivate = flagOf(configuration, 'allow_private', false);
  const headers = { 'idempotency-key': key, ...authorizationFor(shape.url, configuration), ...shape.headers };
  return sendRequest({ ...shape, headers }, { agent: agentFor(allowPrivate, shape.verifyTls), signal });
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
