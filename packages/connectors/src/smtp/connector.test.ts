import { ConnectorError } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { mailServer } from '../testing/mail-server.ts';
import { memoryPlatform } from '../testing/memory-platform.ts';
import { smtpConnector } from './connector.ts';

type Given = Record<string, Value>;

const people = memoryPlatform([{ '@id': '/api/3/people/1', email: 'lea@example.com' }]);

function contextOf(configuration: Given, key = 'run-1/step-1/1/-/0') {
  return { configuration, platform: people, key, signal: AbortSignal.timeout(20_000) };
}

const account = (port: number, more: Given = {}): Given => ({
  server: '127.0.0.1',
  port,
  verify_ssl: false,
  username: 'soc',
  password: 'p&ss word',
  from_email: 'SOC <soc@example.com>',
  timeout: 5,
  ...more,
});

function send(configuration: Given, parameters: Given, operation = 'send_email', key?: string) {
  return smtpConnector.operations[operation]!(parameters, contextOf(configuration, key)) as Promise<{
    readonly message_id: string;
    readonly rejected: readonly string[];
  }>;
}

async function failureOf(promise: Promise<unknown>): Promise<ConnectorError> {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  if (!(error instanceof ConnectorError)) throw new Error(`no failure: ${String(error)}`);
  return error;
}

describe('sending mail', () => {
  test('goes over STARTTLS with user and password, to everybody who is named', async () => {
    const { port, mails } = await mailServer();
    const parameters = {
      to: 'Änne <a@example.com>; b@example.com',
      cc: ['c@example.com', '/api/3/people/1'],
      bcc: "['d@example.com']",
      subject: 'Grüße\n',
      content: 'Erste Zeile\nZweite',
    };
    const { message_id } = await send(account(port), parameters);
    const [mail] = mails;
    expect(mail).toMatchObject({ from: 'soc@example.com', isSecure: true, user: 'soc' });
    expect(mail!.to).toEqual(['a', 'b', 'c', 'lea', 'd'].map((name) => `${name}@example.com`));
    expect(mail!.text).toContain(`Message-ID: ${message_id}`);
    expect(mail!.text).toContain('From: SOC <soc@example.com>');
    expect(mail!.text).toMatch(/Subject: =\?UTF-8\?/);
    expect(mail!.text).not.toContain('d@example.com');
    expect(mail!.text).toContain('Content-Type: text/plain');
  });

  test('says the same Message-ID when it is tried again, and another one for another step', async () => {
    const { port, mails } = await mailServer();
    const parameters = { to: 'a@example.com', subject: 'x' };
    const ids = [];
    for (const key of ['r/s/1/-/0', 'r/s/1/-/0', 'r/s/1/1/0'])
      ids.push((await send(account(port), parameters, 'send_email', key)).message_id);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@example\.com>$/);
    expect([ids[1] === ids[0], ids[2] === ids[0], mails.length]).toEqual([true, false, 3]);
  });

  test.for<[string, Given]>([
    [
      'send_email_new',
      { type: 'Manual Input', body_type: 'Rich Text', iri_list: '', file_name: 'a.zip', file_path: '' },
    ],
    ['send_richtext_email', { iri_list: [] }],
    ['send_email', { content_type: 'text/html' }],
  ])('%s sends HTML with its text beside it', async ([operation, more]) => {
    const { port, mails } = await mailServer();
    await send(
      account(port),
      { to: 'a@example.com', content: '<p>One &amp; <b>two</b></p><p>Three</p>', ...more },
      operation,
    );
    expect(mails[0]!.text).toContain('<p>One &amp; <b>two</b></p>');
    expect(mails[0]!.text).toMatch(/One & two\r?\nThree/);
  });

  test('takes the step’s sender, or its words as name of the configured one', async () => {
    const { port, mails } = await mailServer();
    for (const from of ['CERT <cert@example.org>', 'Health check', ''])
      await send(account(port), { to: 'a@example.com', from });
    expect(mails.map(({ text }) => /^From: (.*)$/m.exec(text)?.[1]?.trim())).toEqual([
      'CERT <cert@example.org>',
      'Health check <soc@example.com>',
      'SOC <soc@example.com>',
    ]);
  });

  test('attaches what the step holds', async () => {
    const { port, mails } = await mailServer();
    const attachments: Value = [
      { name: '../a.csv', content: 'x,y', type: 'text/csv' },
      { name: 'b.bin', content: 'AAEC', encoding: 'base64' },
    ];
    await send(account(port), { to: 'a@example.com', attachments });
    expect(mails[0]!.text).toContain('filename=.._a.csv');
    expect(mails[0]!.text).toContain('AAEC');
  });

  test.for<[Given, string, string]>([
    [{ to: '' }, 'invalid_parameter', 'names nobody'],
    [{ to: 'a@example.com, nobody' }, 'invalid_parameter', '"nobody", which is no e-mail address'],
    [{ to: 'a@example.com\r\nBcc: evil@example.com' }, 'invalid_parameter', '"to" may not hold line breaks'],
    [
      { to: 'a@example.com', subject: 'x\r\nBcc: evil@example.com' },
      'invalid_parameter',
      '"subject" may not hold line breaks',
    ],
    [
      { to: 'a@example.com', from: 'x\nReply-To: e@example.com' },
      'invalid_parameter',
      '"from" may not hold line breaks',
    ],
    [
      { to: 'a@example.com', attachments: [{ name: 'a\r\nX: y', content: '' }] },
      'invalid_parameter',
      '"attachments" may',
    ],
    [{ to: 'a@example.com', attachments: 'passwd' }, 'invalid_parameter', 'must be a list of'],
    [{ to: 'a@example.com', file_path: '/etc/passwd' }, 'files_not_supported', 'keeps no files'],
    [{ to: 'a@example.com', iri_list: '["/api/3/files/1"]' }, 'files_not_supported', 'keeps no files'],
    [{ to: '/api/3/people/9' }, 'invalid_parameter', '/api/3/people/9, which has no e-mail address'],
  ])('refuses %j as %s', async ([parameters, code, part]) => {
    const { port, mails } = await mailServer();
    const failure = await failureOf(send(account(port), parameters));
    expect(failure).toMatchObject({ code, retryable: false });
    expect(failure.message).toContain(part);
    expect(mails).toEqual([]);
  });

  test('tells whom the server would not take, as long as it takes one', async () => {
    const { port, mails } = await mailServer({
      onRcptTo({ address }, _session, done) {
        const refusal = Object.assign(new Error('No such user'), {
          responseCode: address.startsWith('full') ? 452 : 550,
        });
        done(/^(gone|full)/.test(address) ? refusal : null);
      },
    });
    const { rejected } = await send(account(port), { to: 'a@example.com, gone@example.com' });
    expect([rejected, mails[0]!.to]).toEqual([['gone@example.com'], ['a@example.com']]);
    expect(await failureOf(send(account(port), { to: 'gone@example.com' }))).toMatchObject({
      code: 'smtp_550',
      retryable: false,
    });
    expect(await failureOf(send(account(port), { to: 'full@example.com' }))).toMatchObject({
      code: 'smtp_452',
      retryable: true,
    });
  });
});

describe('the connection', () => {
  test.for<[string, Given, string, boolean]>([
    ['a wrong password', { password: 'wrong' }, 'smtp_auth', false],
    ['a certificate that nobody signed', { verify_ssl: true }, 'tls', false],
    ['TLS where the server speaks plain first', { security: 'TLS' }, 'tls', false],
    ['no server there', { port: 1 }, 'unreachable', true],
    ['a server that is no name', { server: 'a b' }, 'configuration_invalid', false],
  ])('with %s fails, in a step as in a check', async ([, more, code, retryable]) => {
    const { port } = await mailServer();
    const configuration = account(port, more);
    const sending = await failureOf(send(configuration, { to: 'a@example.com' }));
    const checking = await failureOf(smtpConnector.checkHealth!(contextOf(configuration)));
    expect(sending).toMatchObject({ code, retryable });
    expect(checking).toMatchObject({ code, message: sending.message });
  });

  test('is checked without a mail', async () => {
    const { port, mails } = await mailServer();
    await expect(smtpConnector.checkHealth!(contextOf(account(port)))).resolves.toBeUndefined();
    expect(mails).toEqual([]);
  });

  test('refuses a server that offers no STARTTLS, unless security is off', async () => {
    const { port, mails } = await mailServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    const parameters = { to: 'a@example.com' };
    expect((await failureOf(send(account(port), parameters))).code).toBe('tls');
    await send(account(port, { security: 'None' }), parameters);
    expect(mails).toMatchObject([{ isSecure: false, user: 'soc' }]);
  });

  test('does TLS from the first byte', async () => {
    const { port, mails } = await mailServer({ secure: true });
    await send(account(port, { security: 'TLS' }), { to: 'a@example.com' });
    expect(mails).toMatchObject([{ isSecure: true }]);
  });

  test('is let go when the step ends', async () => {
    const { port } = await mailServer({ onMailFrom: () => undefined });
    const stop = new AbortController();
    const context = { ...contextOf(account(port)), signal: stop.signal };
    const sending = smtpConnector.operations['send_email']!({ to: 'a@example.com' }, context);
    setTimeout(() => stop.abort(), 200);
    await expect(sending).rejects.toThrow(/abort/i);
  });
});
