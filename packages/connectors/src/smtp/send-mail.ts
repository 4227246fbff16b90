import { createHash } from 'node:crypto';
import { ConnectorError, type OperationCode } from '@setpiece/connector-kit';
import { plainText, type Value } from '@setpiece/playbook';
import type { SendMailOptions } from 'nodemailer';
import { dataOf, invalidParameter, textOf } from '../parameters.ts';
import { addressesOf, withoutControl, type MailAddress } from './addresses.ts';
import { mailFailure } from './mail-failure.ts';
import { mailServer } from './mail-server.ts';

type Parameters = Readonly<Record<string, Value>>;

/** Sends one message. A retry of the step sends it under the same Message-ID, so that the far side can tell. */
export const sendMail: OperationCode = async (parameters, { configuration, platform, key, signal }) => {
  const server = mailServer(configuration);
  const recipients = {
    to: await addressesOf(parameters['to'], 'to', platform),
    cc: await addressesOf(parameters['cc'], 'cc', platform),
    bcc: await addressesOf(parameters['bcc'], 'bcc', platform),
  };
  if (!Object.values(recipients).some(({ length }) => length > 0))
    throw invalidParameter('to', 'names nobody. Give an address in "to", "cc" or "bcc"');
  const from = await senderOf(parameters, configuration, (value, name) => addressesOf(value, name, platform));
  const messageId = messageIdOf(key, from.address);
  const message: SendMailOptions = {
    from,
    ...recipients,
    subject: withoutControl(textOf(parameters, 'subject').trim(), 'subject'),
    ...bodyOf(parameters),
    attachments: attachmentsOf(parameters),
    messageId,
    signal,
  };
  const { createTransport } = await import('nodemailer');
  try {
    const { accepted, rejected, response } = await createTransport(server).sendMail(message);
    return { message: 'Email sent', message_id: messageId, accepted, rejected, response };
  } catch (cause) {
    throw mailFailure(cause, `${server.host}:${server.port}`);
  }
};

function messageIdOf(key: string, from: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${digest}@${from.split('@')[1]}>`;
}

/** The step's sender, else that of the configuration. A text without an address is a name for the configured one. */
async function senderOf(
  parameters: Parameters,
  configuration: Parameters,
  read: (value: Value | undefined, name: string) => Promise<MailAddress[]>,
): Promise<MailAddress> {
  const given = withoutControl(textOf(parameters, 'from').trim(), 'from');
  const [own] = given.includes('@') ? await read(given, 'from') : [];
  if (own) return own;
  const user = textOf(configuration, 'username');
  const configured = textOf(configuration, 'from_email').trim() || (user.includes('@') ? user : '');
  const [standard] = await read(configured, 'from_email');
  if (!standard)
    throw invalidParameter('from', 'is empty, and the configuration has no "From" address. Fill in one of them');
  return given === '' ? standard : { ...standard, name: given };
}

/** HTML when the step says so, in one of the words that FortiSOAR uses for it; else plain text. */
function bodyOf(parameters: Parameters): Pick<SendMailOptions, 'html' | 'text'> {
  const content = textOf(parameters, 'content') || textOf(parameters, 'body');
  const type = `${textOf(parameters, 'body_type')} ${textOf(parameters, 'content_type')}`;
  return /rich|html/i.test(type) ? { html: content, text: textOfHtml(content) } : { text: content };
}

/** What mail programs show that show no HTML. */
function textOfHtml(html: string): string {
  const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replaceAll(/<(style|script)\b[^>]*>[^<]*<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (all, name: string) => entities[name] ?? all)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Attachments stand in the step as text or base64. Files by path or IRI are refused: a workspace keeps none. */
function attachmentsOf(parameters: Parameters): SendMailOptions['attachments'] {
  const named = ['file_path', 'iri_list'].find((name) => !['', '[]'].includes(textOf(parameters, name).trim()));
  if (named)
    throw new ConnectorError(
      `Parameter "${named}" names files, and this workspace keeps no files. Put the content into "attachments" instead.`,
      { code: 'files_not_supported', retryable: false },
    );
  const given = dataOf(parameters, 'attachments') ?? [];
  const list = Array.isArray(given) ? (given as readonly Value[]) : [given];
  return list.map((one) => {
    const { name, content, encoding, type } = (typeof one === 'object' && one !== null ? one : {}) as Parameters;
    if (typeof name !== 'string' || typeof content !== 'string')
      throw invalidParameter(
        'attachments',
        'must be a list of {"name", "content"}; "encoding": "base64" and "type" may be added',
      );
    return {
      filename: withoutControl(name, 'attachments').replaceAll(/[/\\]/g, '_'),
      content: Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'),
      ...(type !== undefined && { contentType: withoutControl(plainText(type), 'attachments') }),
    };
  });
}
