import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { ConnectorError } from '@setpiece/connector-kit';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** How names become addresses, as `dns.lookup` with `all`. Tests give another one. */
export type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

export interface GuardedAgent {
  readonly allowPrivate: boolean;
  readonly verifyTls: boolean;
  readonly lookup?: Lookup;
}

/**
 * An agent whose sockets only reach addresses that were checked: a literal address before connecting, a name in the socket's own
 * lookup, so that no second answer of the name server can slip in between. Every redirect passes here again.
 */
export function createGuardedAgent({ allowPrivate, verifyTls, lookup = systemLookup }: GuardedAgent): Agent {
  const options = { rejectUnauthorized: verifyTls };
  if (allowPrivate) return new Agent({ connect: options });
  const connect = buildConnector({ ...options, lookup: checkedLookup(lookup) as never });
  return new Agent({
    connect(target, callback) {
      const host = target.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) && !isPublicAddress(host)) callback(privateAddress(host, host), null);
      else connect(target, callback);
    },
  });
}

type SocketCallback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

function checkedLookup(lookup: Lookup) {
  return (hostname: string, options: LookupOptions, callback: SocketCallback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error);
      const [first] = addresses;
      if (!first) return callback(noAddress(hostname));
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      if (hidden) return callback(privateAddress(hostname, hidden.address));
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

function privateAddress(host: string, address: string): ConnectorError {
  const where = host === address ? `${host} is` : `${host} leads to ${address},`;
  const message = `${where} not a public address. Use a configuration that allows private addresses if this is meant.`;
  return new ConnectorError(message, { code: 'private_address', retryable: false });
}

function noAddress(host: string): ConnectorError {
  return new ConnectorError(`${host} has no address. Check the name.`, { code: 'enotfound', retryable: true });
}
