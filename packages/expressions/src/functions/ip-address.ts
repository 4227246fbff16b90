/** An IP address or network, as bits. */
export interface IpNetwork {
  readonly version: 4 | 6;
  readonly bits: bigint;
  readonly prefix: number;
  /** Written with `/prefix`. */
  readonly hasPrefix: boolean;
}

/** Reads `10.0.0.1`, `10.0.0.0/8`, `2001:db8::1`, …; undefined for anything else. */
export function parseIp(text: string): IpNetwork | undefined {
  const [address, suffix, ...more] = text.trim().split('/') as [string, string | undefined, ...string[]];
  if (more.length > 0) return undefined;
  const version = address.includes(':') ? 6 : 4;
  const bits = version === 4 ? parseV4(address) : parseV6(address);
  if (bits === undefined) return undefined;
  const size = version === 4 ? 32 : 128;
  if (suffix === undefined) return { version, bits, prefix: size, hasPrefix: false };
  const prefix = /^\d{1,3}$/.test(suffix) ? Number(suffix) : maskLength(suffix, version);
  return prefix === undefined || prefix > size ? undefined : { version, bits, prefix, hasPrefix: true };
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted !== null) {
    const v4 = parseV4(dotted[2]!);
    if (v4 === undefined) return undefined;
    return parseV6(`${dotted[1]}${(v4 >> 16n).toString(16)}:${(v4 & 0xffffn).toString(16)}`);
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[] | undefined];
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  if (groups.some((group) => !/^[\da-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

function maskLength(mask: string, version: 4 | 6): number | undefined {
  const bits = version === 4 ? parseV4(mask) : undefined;
  if (bits === undefined) return undefined;
  const text = bits.toString(2).padStart(32, '0');
  return /^1*0*$/.test(text) ? text.replace(/0/g, '').length : undefined;
}

/** Whether the address or network lies in the other. */
export function isInside(inner: IpNetwork, outer: IpNetwork): boolean {
  if (inner.version !== outer.version || inner.prefix < outer.prefix) return false;
  const shift = BigInt((outer.version === 4 ? 32 : 128) - outer.prefix);
  return inner.bits >> shift === outer.bits >> shift;
}

const PRIVATE = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '::ffff:0:0/96',
  '100::/64',
  '2001:db8::/32',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].map((text) => parseIp(text)!);

/** Whether the address can be reached over the internet. */
export function isPublic(address: IpNetwork): boolean {
  return !PRIVATE.some((network) => isInside(address, network));
}
