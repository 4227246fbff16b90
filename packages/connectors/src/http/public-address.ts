import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What is not the public internet: own host, private networks, link-local, documentation, multicast, reserved. */
const special4 = subnets('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]);

/** Parts of the global unicast space 2000::/3 that lead elsewhere: protocol assignments with Teredo, 6to4, documentation. */
const special6 = subnets('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);
const global6 = subnets('ipv6', [['2000::', 3]]);
const mapped4 = subnets('ipv6', [['::ffff:0:0', 96]]);
const translated4 = subnets('ipv6', [['64:ff9b::', 96]]);

/** Whether an IP address (not a name) is one of the public internet. An IPv6 address that carries an IPv4 one counts as that one. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIPv4(bare)) return !special4.check(bare, 'ipv4');
  if (!isIPv6(bare)) return false;
  if (mapped4.check(bare, 'ipv6') || translated4.check(bare, 'ipv6')) return isPublicAddress(embedded4(bare));
  return global6.check(bare, 'ipv6') && !special6.check(bare, 'ipv6');
}

/** The IPv4 address in the last 32 bits. The URL parser writes every IPv6 address in hexadecimal groups. */
function embedded4(address: string): string {
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function subnets(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}
