import { ConnectorError } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import type { SMTPTransportOptions } from 'nodemailer';
import { flagOf, numberOf, textOf } from '../parameters.ts';

type Configuration = Readonly<Record<string, Value>>;

/** How the connection is made secret, and the port that is usual for it. */
const usualPorts: Readonly<Record<string, number>> = { STARTTLS: 587, TLS: 465, None: 25 };

/** What nodemailer needs to reach the server of a configuration. @throws ConnectorError when the configuration is not usable */
export function mailServer(configuration: Configuration): SMTPTransportOptions {
  const host = textOf(configuration, 'server').trim();
  if (!isHost(host)) throw unusable('"server" must be the name or address of a mail server');
  const security = textOf(configuration, 'security') || 'STARTTLS';
  const usual = usualPorts[security];
  if (usual === undefined) throw unusable('"security" must be STARTTLS, TLS or None');
  const port = numberOf(configuration, 'port', usual);
  const milliseconds = Math.max(1, numberOf(configuration, 'timeout', 30)) * 1000;
  return {
    host,
    port,
    secure: security === 'TLS',
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'None',
    tls: { rejectUnauthorized: flagOf(configuration, 'verify_ssl', true) },
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
    allowInternalNetworkInterfaces: true,
    ...credentials(configuration),
  };
}

/** Whether a text can be the name or address of a server: no protocol, no path, no white space. */
export function isHost(text: string): boolean {
  return /^[\w.:-]+$/.test(text);
}

function credentials(configuration: Configuration): Pick<SMTPTransportOptions, 'auth' | 'forceAuth'> {
  const user = textOf(configuration, 'username');
  return user === '' ? {} : { auth: { user, pass: textOf(configuration, 'password') }, forceAuth: true };
}

function unusable(problem: string): ConnectorError {
  const message = `The SMTP configuration cannot be used: ${problem}. Change it under Connectors.`;
  return new ConnectorError(message, { code: 'configuration_invalid', retryable: false });
}
