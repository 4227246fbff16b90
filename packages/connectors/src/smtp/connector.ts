import { builtInConnector, type BuiltInOperation, type FieldInput } from '../built-in-connector.ts';
import { mailFailure } from './mail-failure.ts';
import { mailServer } from './mail-server.ts';
import { problemsOfMailValues } from './problems-of-mail-values.ts';
import { sendMail } from './send-mail.ts';

const to: FieldInput = {
  name: 'to',
  title: 'To',
  type: 'text',
  tooltip: 'Addresses with commas between them, or a list.',
};
const cc: FieldInput = { name: 'cc', title: 'Cc', type: 'text' };
const bcc: FieldInput = { name: 'bcc', title: 'Bcc', type: 'text' };
const subject: FieldInput = { name: 'subject', title: 'Subject', type: 'text' };
const from: FieldInput = {
  name: 'from',
  title: 'From',
  type: 'text',
  tooltip: 'Another sender than the one of the configuration.',
};
const attachments: FieldInput = {
  name: 'attachments',
  title: 'Attachments',
  type: 'json',
  tooltip: 'A list of {"name", "content"}; with "encoding": "base64" for what is no text.',
};
const bodyType: FieldInput = {
  name: 'body_type',
  title: 'Body type',
  type: 'select',
  options: ['Plain Text', 'Rich Text'],
  value: 'Plain Text',
};
const body = (type: 'textarea' | 'richtext'): FieldInput => ({ name: 'content', title: 'Body', type });

/** Sends mail. Operations and parameters are named as playbooks from FortiSOAR name them. */
export const smtpConnector = builtInConnector({
  name: 'smtp',
  label: 'SMTP',
  version: '1.0.0',
  description: 'Sends e-mail through a mail server.',
  category: 'Email',
  configuration: [
    {
      name: 'server',
      title: 'Server',
      type: 'text',
      required: true,
      tooltip: 'Name or address, e.g. smtp.example.com.',
    },
    {
      name: 'security',
      title: 'Security',
      type: 'select',
      options: ['STARTTLS', 'TLS', 'None'],
      value: 'STARTTLS',
      tooltip: 'None sends everything readable, the password too: for a server on this host only.',
    },
    { name: 'port', title: 'Port', type: 'integer', tooltip: 'Usual: 587 for STARTTLS, 465 for TLS, 25 for none.' },
    { name: 'verify_ssl', title: 'Verify certificate', type: 'checkbox', value: true },
    { name: 'username', title: 'User name', type: 'text', tooltip: 'Empty for a server that asks for none.' },
    { name: 'password', title: 'Password', type: 'password' },
    {
      name: 'from_email',
      title: 'From',
      type: 'text',
      tooltip: 'Sender of every mail whose step names none, e.g. SOC <soc@example.com>.',
    },
    { name: 'timeout', title: 'Timeout (seconds)', type: 'integer', value: 30 },
  ],
  needsConfiguration: true,
  checkValues: problemsOfMailValues,
  checkHealth: async ({ configuration }) => {
    const server = mailServer(configuration);
    const { createTransport } = await import('nodemailer');
    try {
      await createTransport(server).verify();
    } catch (cause) {
      throw mailFailure(cause, `${server.host}:${server.port}`);
    }
  },
  operations: [
    mailOperation('send_email', 'Send email', 'Sends a message as plain text or HTML.', [
      ...[to, cc, bcc, subject, bodyType, body('textarea'), from, attachments],
    ]),
    mailOperation('send_richtext_email', 'Send rich text email', 'Sends a message as HTML.', [
      ...[to, cc, bcc, subject, body('richtext'), from, attachments],
    ]),
    mailOperation('send_email_new', 'Send email (advanced)', 'Sends a message as playbooks from FortiSOAR write it.', [
      ...[to, cc, bcc, subject, bodyType, body('richtext'), from, attachments],
    ]),
  ],
});

function mailOperation(
  operation: string,
  title: string,
  description: string,
  parameters: readonly FieldInput[],
): BuiltInOperation {
  return {
    operation,
    title,
    description,
    category: 'miscellaneous',
    parameters,
    needs_one_of: [['to', 'cc', 'bcc']],
    output_schema: { message: '', message_id: '', accepted: [], rejected: [], response: '' },
    run:
      operation === 'send_richtext_email'
        ? (given, context) => sendMail({ ...given, body_type: 'Rich Text' }, context)
        : sendMail,
  };
}
