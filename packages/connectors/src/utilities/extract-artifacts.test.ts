import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '@setpiece/playbook';
import { runUtility } from '../testing/run-operation.ts';

type Found = Record<string, unknown> & { results: { type: string; value: string }[] };
const extract = (data: string, rest: Record<string, Value> = {}) =>
  runUtility('extract_artifacts', { data, ...rest }) as Promise<Found>;

const sha256 = 'a'.repeat(63) + '1';
const sha1 = 'b'.repeat(39) + '2';
const md5 = 'c'.repeat(31) + '3';

describe('extracting indicators', () => {
  test('finds each kind once, in lists of their own and in one list', async () => {
    const text = `Mail from Evil.Sender+x@mail.example.org links (https://a.example.com/x?y=1&z=(2)). It calls 203.0.113.7,
      2001:db8::7 and c2.example.net; drops ${sha256} ${sha1} ${md5} by CVE-2024-12345. Again: 203.0.113.7.`;
    const { results, ...lists } = await extract(text);
    expect(lists).toEqual({
      URL: ['https://a.example.com/x?y=1&z=(2'],
      Email: ['Evil.Sender+x@mail.example.org'],
      SHA256: [sha256],
      SHA1: [sha1],
      MD5: [md5],
      CVE: ['CVE-2024-12345'],
      IP: ['203.0.113.7', '2001:db8::7'],
      Host: ['c2.example.net'],
    });
    expect(results).toHaveLength(9);
    expect(results).toContainEqual({ type: 'SHA1', value: sha1 });
  });

  test('reads what was written so that nobody clicks', async () => {
    expect(
      await extract('hxxps://bad[.]example[.]com/x and 198[.]51[.]100[.]4 and eve[@]bad(.)example.com'),
    ).toMatchObject({
      URL: ['https://bad.example.com/x'],
      IP: ['198.51.100.4'],
      Email: ['eve@bad.example.com'],
    });
  });

  test.for([
    'invoice.pdf and run.exe',
    'version 1.2.3',
    'at 12:30:15 or 10:20',
    '999.1.1.1',
    '1.2.3.4.5',
    'std::vector',
    'e.g. this',
    'x@y',
  ])('finds nothing in %j', async (text) => {
    expect((await extract(text)).results).toEqual([]);
  });

  test('leaves out what is on the list, without regard to case unless asked', async () => {
    const text = 'Example.com 203.0.113.7 10.0.0.9';
    expect((await extract(text, { whitelist: 'example.com, 203.0.113.7' })).results).toEqual([
      { type: 'IP', value: '10.0.0.9' },
    ]);
    expect(await extract(text, { whitelist: ['example.com'], case_sensitive: true })).toMatchObject({
      Host: ['Example.com'],
    });
    expect(await extract(text, { private_whitelist: true })).toMatchObject({ IP: ['203.0.113.7'] });
  });

  test('finds every public-looking address wherever it stands between words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.ipV4(), async (address) => {
        expect(await extract(`from ${address}, then (${address})`)).toMatchObject({ IP: [address] });
      }),
      { numRuns: 50 },
    );
  });

  test.for(['a.', 'a-', '1:', 'x@', 'http://', 'aaaaaaaaaa', '1.1.', 'a@a.'])(
    'is not held up by a megabyte of %j',
    async (part) => {
      const began = computed();
      await extract(part.repeat(1_000_000 / part.length));
      expect(computed() - began).toBeLessThan(3000);
    },
  );
});

/** Milliseconds that this thread has computed: what else the machine does is not in it. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
