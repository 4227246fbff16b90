import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Frames } from './frames.ts';
import { parseSyslog } from './parse-syslog.ts';

test('a message of RFC 5424 is read with its structured data', () => {
  const text =
    '<165>1 2003-10-11T22:14:15.003Z host.example evntslog - ID47 [ex@1 iut="3" name="a \\"b\\" \\]"][p@2 x="y"] \uFEFFAn event';
  expect(parseSyslog(text)).toEqual({
    format: 'rfc5424',
    facility: 'local4',
    severity: 'notice',
    severity_code: 5,
    timestamp: '2003-10-11T22:14:15.003Z',
    hostname: 'host.example',
    app_name: 'evntslog',
    process_id: null,
    message_id: 'ID47',
    structured_data: { 'ex@1': { iut: '3', name: 'a "b" ]' }, 'p@2': { x: 'y' } },
    message: 'An event',
    raw: text,
  });
});

test('a message of RFC 3164 is read with its tag', () => {
  expect(parseSyslog("<34>Oct 11 22:14:15 mymachine su[123]: 'su root' failed\n")).toMatchObject({
    format: 'rfc3164',
    facility: 'auth',
    severity: 'critical',
    timestamp: 'Oct 11 22:14:15',
    hostname: 'mymachine',
    app_name: 'su',
    process_id: '123',
    message: "'su root' failed",
  });
});

test.each(['plain text', '<999>x', '<>', '', '<13>1 - - - - - [broken'])('%s is kept as text', (text) => {
  expect(parseSyslog(text).raw).toBe(text);
});

test('nothing that is sent makes it fail', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseSyslog(`<13>${text}`)).toMatchObject({ severity: 'notice', message: expect.any(String) });
    }),
  );
});

test('a stream gives the same messages however it is cut', () => {
  const messages = ['<13>one', '<13>two words', '<34>three: ä'];
  const stream = Buffer.from(`${messages[0]}\n${Buffer.byteLength(messages[1] ?? '')} ${messages[1]}${messages[2]}\n`);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 6 }), (cuts) => {
      const frames = new Frames();
      const edges = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      const found = edges.slice(1).flatMap((edge, index) => frames.take(stream.subarray(edges[index], edge)));
      expect([...found, ...frames.last()]).toEqual(messages);
    }),
  );
});

test('a message that never ends is cut off', () => {
  const frames = new Frames();
  expect(() => frames.take(Buffer.alloc(100_000, 'x'))).toThrow('more than 65536 bytes');
});
