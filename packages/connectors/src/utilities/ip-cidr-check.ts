import { BlockList, isIP } from 'node:net';
import type { BuiltInOperation } from '../built-in-connector.ts';
import { invalidParameter, listOf, textOf } from '../parameters.ts';

export const ipCidrCheck: BuiltInOperation = {
  operation: 'ip_cidr_check',
  title: 'Is the address in a network',
  category: 'investigation',
  description: 'Says which of the given networks contain an IP address.',
  parameters: [
    { name: 'ip_address', title: 'IP address', type: 'text', required: true },
    { name: 'cidr', title: 'Networks', type: 'text', required: true, tooltip: 'For example 10.0.0.0/8, 2001:db8::/32' },
  ],
  output_schema: { ip_matched: true, matched_cidr_ip: ['10.0.0.0/8'] },
  run(parameters) {
    const address = textOf(parameters, 'ip_address').trim();
    if (!isIP(address)) throw invalidParameter('ip_address', `must be an IP address, not "${address}"`);
    const matched = listOf(parameters, 'cidr').filter((network) => contains(network, address));
    return Promise.resolve({ ip_matched: matched.length > 0, matched_cidr_ip: matched });
  },
};

function contains(network: string, address: string): boolean {
  const [base = '', bits] = network.split('/');
  const version = isIP(base);
  const size = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? size : Number(bits);
  if (!version || !Number.isInteger(prefix) || prefix < 0 || prefix > size || bits === '') {
    throw invalidParameter('cidr', `has "${network}", which is no network such as 10.0.0.0/8`);
  }
  const list = new BlockList();
  list.addSubnet(base, prefix, version === 4 ? 'ipv4' : 'ipv6');
  return isIP(address) === version && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
