import { expect, test } from 'vitest';
import { runUtility } from '../testing/run-operation.ts';

const check = (ip_address: string, cidr: string | string[]) => runUtility('ip_cidr_check', { ip_address, cidr });

test.for([
  ['10.1.2.3', '192.168.0.0/16,10.0.0.0/8,172.16.0.0/12', ['10.0.0.0/8']],
  ['10.1.2.3', ['10.0.0.0/8', '10.1.0.0/16'], ['10.0.0.0/8', '10.1.0.0/16']],
  ['10.1.2.3', "['10.0.0.0/8']", ['10.0.0.0/8']],
  ['11.1.2.3', '10.0.0.0/8', []],
  ['10.1.2.3', '10.1.2.3', ['10.1.2.3']],
  ['10.1.2.3', '0.0.0.0/0', ['0.0.0.0/0']],
  ['2001:db8::1', '2001:db8::/32, 10.0.0.0/8', ['2001:db8::/32']],
  ['10.1.2.3', '', []],
] as const)('%s is in %j: %j', async ([address, networks, matched]) => {
  const cidr = typeof networks === 'string' ? networks : [...networks];
  expect(await check(address, cidr)).toEqual({ ip_matched: matched.length > 0, matched_cidr_ip: matched });
});

test('what is no address or no network is named', async () => {
  await expect(check('10.1.2', '10.0.0.0/8')).rejects.toThrow(
    'Parameter "ip_address" must be an IP address, not "10.1.2"',
  );
  for (const network of ['10.0.0.0/33', '10.0.0/8', '10.0.0.0/', 'office']) {
    await expect(check('10.1.2.3', network)).rejects.toThrow(`Parameter "cidr" has "${network}"`);
  }
});
