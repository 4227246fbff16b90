import { pythonText } from '../values/python-text.ts';
import { Fault } from '../fault.ts';
import { isInside, isPublic, parseIp, type IpNetwork } from './ip-address.ts';
import type { ValueFunction } from './library-function.ts';

/** IP addresses: the text itself if it passes, else false; a list is filtered. */
export const IP_FILTERS: Record<string, ValueFunction> = {
  ipaddr: (value, args) => filterIps(value, args.get(0, 'query')),
  ipv4: (value, args) => filterIps(value, args.get(0, 'query'), 4),
  ipv6: (value, args) => filterIps(value, args.get(0, 'query'), 6),
};

function filterIps(value: unknown, query: unknown, version?: 4 | 6): unknown {
  if (Array.isArray(value))
    return value.map((item) => filterIps(item, query, version)).filter((item) => item !== false);
  if (typeof value !== 'string') return false;
  const ip = parseIp(value);
  if (ip === undefined || (version !== undefined && ip.version !== version)) return false;
  return answer(value, ip, query);
}

function answer(text: string, ip: IpNetwork, query: unknown): unknown {
  if (query === undefined || query === null || query === '') return text;
  if (query === 'public') return isPublic(ip) && text;
  if (query === 'private') return !isPublic(ip) && text;
  if (query === 'address' || query === 'host') return text.split('/')[0];
  if (query === 'prefix') return ip.prefix;
  if (query === 'version') return ip.version;
  if (query === 'net') return ip.hasPrefix && text;
  const network = typeof query === 'string' ? parseIp(query) : undefined;
  if (network === undefined)
    throw new Fault('VALUE', `"${pythonText(query)}" is neither a network nor a question about IP addresses.`);
  return isInside(ip, network) && text;
}
