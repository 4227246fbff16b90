import { expect, test } from 'vitest';
import { echo, farSide } from '../testing/far-side.ts';
import { createGuardedAgent } from '../http/guarded-agent.ts';
import { runUtility } from '../testing/run-operation.ts';
import { callWebService } from './api-call.ts';

test('api_call never reaches this host or a private network', async () => {
  const server = await farSide(echo);
  await expect(runUtility('api_call', { url: server.url, method: 'GET' })).rejects.toMatchObject({
    code: 'private_address',
  });
  expect(server.connections()).toBe(0);
});

test('api_call takes the parameters as playbooks write them, and refuses what is none', async () => {
  const given = {
    url: 'ftp://example.com',
    method: 'GET',
    body: '',
    params: '',
    headers: '',
    verify: true,
    username: '',
    password: '',
  };
  await expect(runUtility('api_call', given)).rejects.toMatchObject({ code: 'protocol_not_allowed' });
});

test('api_call sends query, headers, body and credentials, and gives the body of the answer alone', async () => {
  const { url } = await farSide(echo);
  const agent = createGuardedAgent({ allowPrivate: true, verifyTls: true });
  const given = {
    url,
    method: 'POST',
    params: { a: 1 },
    headers: '{"X-One": "1"}',
    body: '{"b": 2}',
    username: 'ann',
    password: 'p',
  };
  const answer = await callWebService(given, { key: 'k', signal: AbortSignal.timeout(5000) }, agent);
  expect(answer).toMatchObject({ method: 'POST', url: '/?a=1', body: '{"b": 2}' });
  const proof = `Basic ${Buffer.from('ann:p').toString('base64')}`;
  expect((answer as { headers: object }).headers).toMatchObject({
    'x-one': '1',
    authorization: proof,
    'idempotency-key': 'k',
  });
});
