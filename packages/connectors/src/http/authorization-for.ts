import type { Value } from '@setpiece/playbook';
import { textOf } from '../parameters.ts';

/** The header by which a configuration proves itself; only for addresses of its own base, so that no step can carry it elsewhere. */
export function authorizationFor(url: URL, configuration: Readonly<Record<string, Value>>): Record<string, string> {
  const base = textOf(configuration, 'base_url');
  if (!URL.canParse(base) || new URL(base).origin !== url.origin) return {};
  switch (textOf(configuration, 'authentication')) {
    case 'Basic': {
      const proof = `${textOf(configuration, 'username')}:${textOf(configuration, 'password')}`;
      return { authorization: `Basic ${Buffer.from(proof).toString('base64')}` };
    }
    case 'Bearer':
      return { authorization: `Bearer ${textOf(configuration, 'token')}` };
    default:
      return {};
  }
}
