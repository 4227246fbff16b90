import type { Value } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { httpConnector } from './http/connector.ts';
import { smtpConnector } from './smtp/connector.ts';

type Given = Record<string, Value>;
const messages = async (checked: Promise<readonly { message: string }[]> | undefined) =>
  ((await checked) ?? []).map(({ message }) => message).join(' ');
const ofHttp = (values: Given) => messages(httpConnector.checkValues?.(values));
const ofMail = (values: Given) => messages(smtpConnector.checkValues?.(values));

test.for<Given>([{}, { base_url: 'https://example.com/api' }, { base_url: 'http://[::1]:8080' }])(
  'a base address that can be called may be saved: %j',
  async (values) => expect(await ofHttp(values)).toBe(''),
);

test.for<[Given, string]>([
  [{ base_url: 'example.com' }, 'must be a whole address'],
  [{ base_url: 'example.com:8080' }, 'must be a whole address'],
  [{ base_url: '/api' }, 'must be a whole address'],
  [{ base_url: 'ftp://example.com' }, 'must begin with https:// or http://, not ftp://'],
  [{ base_url: 'https://u:p@example.com' }, 'may not hold user or password'],
])('a base address that is none is refused when it is saved: %j', async ([values, part]) => {
  expect(await ofHttp(values)).toContain(part);
});

test.for<Given>([
  { server: 'smtp.example.com' },
  { server: '127.0.0.1', from_email: 'soc@example.com' },
  { server: 'mail', from_email: '"SOC, night" <soc@example.com>' },
])('server and sender of mails may be saved: %j', async (values) => expect(await ofMail(values)).toBe(''));

test.for<[Given, string]>([
  [{ server: 'smtp://mail', from_email: '' }, '"Server" must be the name or address'],
  [{ server: 'a b' }, '"Server" must be the name or address'],
  [{ server: 'mail', from_email: 'SOC' }, '"From" must be one e-mail address'],
  [{ server: 'mail', from_email: 'a@example.com, b@example.com' }, '"From" must be one e-mail address'],
])('a wrong server or sender of mails is refused when it is saved: %j', async ([values, part]) => {
  expect(await ofMail(values)).toContain(part);
});
