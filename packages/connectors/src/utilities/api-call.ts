import type { OperationContext } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import type { Agent } from 'undici';
import { createGuardedAgent } from '../http/guarded-agent.ts';
import { requestShape } from '../http/request-shape.ts';
import { sendRequest } from '../http/send-request.ts';
import type { BuiltInOperation } from '../built-in-connector.ts';
import { flagOf, textOf } from '../parameters.ts';

export const apiCall: BuiltInOperation = {
  operation: 'api_call',
  title: 'Call a web service',
  category: 'miscellaneous',
  description: 'Sends one request and gives the body of the answer. The HTTP connector can do more.',
  parameters: [
    { name: 'url', title: 'Address', type: 'text', required: true },
    {
      name: 'method',
      title: 'Method',
      type: 'select',
      options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      value: 'GET',
    },
    { name: 'params', title: 'Query', type: 'json' },
    { name: 'headers', title: 'Headers', type: 'json' },
    { name: 'body', title: 'Body', type: 'json' },
    { name: 'username', title: 'User name', type: 'text' },
    { name: 'password', title: 'Password', type: 'password' },
    { name: 'verify', title: 'Verify certificate', type: 'checkbox', value: true },
  ],
  output_schema: {},
  async run(parameters, context) {
    const agent = createGuardedAgent({ allowPrivate: false, verifyTls: flagOf(parameters, 'verify', true) });
    try {
      return await callWebService(parameters, context, agent);
    } finally {
      await agent.close();
    }
  },
};

/** Sends the request that the parameters describe, and gives the body of the answer. */
export async function callWebService(
  parameters: Readonly<Record<string, Value>>,
  { key, signal }: Pick<OperationContext, 'key' | 'signal'>,
  agent: Agent,
): Promise<Value> {
  const { params = null, ...rest } = parameters;
  const method = textOf(parameters, 'method').toUpperCase() || 'GET';
  const shape = requestShape(method, { ...rest, query: params });
  const headers = { 'idempotency-key': key, ...basic(parameters), ...shape.headers };
  return (await sendRequest({ ...shape, headers }, { agent, signal })).body;
}

function basic(parameters: Readonly<Record<string, Value>>): Record<string, string> {
  const user = textOf(parameters, 'username');
  if (user === '') return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${textOf(parameters, 'password')}`).toString('base64')}` };
}
