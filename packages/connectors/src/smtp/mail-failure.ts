import { ConnectorError } from '@setpiece/connector-kit';
import type { NodemailerError } from 'nodemailer';

/** What a mail server's refusal, or the lack of its answer, means for the step: a class for retries, and whether one may help. */
export function mailFailure(cause: unknown, server: string): unknown {
  if (!(cause instanceof Error) || cause instanceof ConnectorError || !('code' in cause)) return cause;
  const { code, responseCode, message } = cause as NodemailerError;
  const failed = (kind: string, retryable: boolean, next: string) =>
    new ConnectorError(`${server}: ${message.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')}${next}`, {
      code: kind,
      retryable,
      cause,
    });
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return failed('smtp_auth', false, '. Check user name and password of the configuration.');
  if (code === 'ETLS' || isCertificateTrouble(message))
    return failed('tls', false, '. Check security and certificate of the configuration.');
  if (code === 'ETIMEDOUT') return failed('timeout', true, '.');
  if (responseCode !== undefined) return failed(`smtp_${responseCode}`, responseCode < 500, '.');
  if (['ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'ECONNRESET'].includes(code ?? ''))
    return failed('unreachable', true, '. Check server, port and security of the configuration.');
  return cause;
}

function isCertificateTrouble(message: string): boolean {
  return /certificate|SSL|TLS|wrong version number/i.test(message);
}
