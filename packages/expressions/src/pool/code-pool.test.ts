import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CodeError, createCodePool, type RunCode } from './index.ts';

/** A busy machine must not end what its own limits have to end. */
const pool = createCodePool({ grace: 60_000 });
afterAll(() => pool.close());

const run = (source: string, input: unknown = null, more: Partial<RunCode> = {}) =>
  pool.run({ source, input, now: 1_700_000_000_000, seed: 7, ...more });
const valueOf = async (source: string, input?: unknown) => (await run(source, input)).value;

async function failureOf(source: string, input?: unknown): Promise<CodeError> {
  const error: unknown = await run(source, input).catch((cause: unknown) => cause);
  if (!(error instanceof CodeError)) throw new Error(`${source} gave ${JSON.stringify(error)}`);
  return error;
}

describe('code in the sandbox', () => {
  test.for<[string, unknown, unknown]>([
    ['input.a + 1', { a: 1 }, 2],
    ['return input.list.map((n) => n * 2);', { list: [1, 2] }, [2, 4]],
    ['if (input) return "yes";\nreturn "no";', false, 'no'],
    ['const total = input.reduce((a, b) => a + b, 0);\ntotal', [1, 2, 3], 6],
    ['const input2 = { ...input, b: "ä\\u0000😀" };\ninput2', { a: 1 }, { a: 1, b: 'ä\u0000😀' }],
    ['const later = await Promise.resolve(3);\nreturn later;', null, 3],
    ['async function f() { return 4 } f()', null, 4],
    ['const input = 5; input', 1, 5],
    ['', null, null],
    ['undefined', null, null],
    ['return;', null, null],
    ['({ a: undefined, b: NaN, c: new Date(0), d: () => 1 })', null, { b: null, c: '1970-01-01T00:00:00.000Z' }],
    ['// nothing but a remark', null, null],
    ['return input // a remark at the end', 'x', 'x'],
    ['({ a: "[".repeat(1000) + "\\\\\\"{".repeat(1000) })', null, { a: '['.repeat(1000) + '\\"{'.repeat(1000) }],
  ])('%j with %j gives %j', async ([source, input, value]) => {
    expect(await valueOf(source, input)).toEqual(value);
  });

  test('sees the same clock and the same random numbers in every attempt', async () => {
    const source =
      '[Date.now(), new Date().toISOString(), typeof Date(), new Date(5).getTime(), Math.random(), Math.random()]';
    const first = await valueOf(source);
    expect(await valueOf(source)).toEqual(first);
    expect((first as unknown[]).slice(0, 4)).toEqual([1_700_000_000_000, '2023-11-14T22:13:20.000Z', 'string', 5]);
    expect((await run(source, null, { seed: 8 })).value).not.toEqual(first);
  });

  test('gives what the page for authors promises', async () => {
    const page = readFileSync(new URL('../../../../docs/code-steps.md', import.meta.url), 'utf8');
    const example = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';
    const events = [{ host: 'a' }, { host: 'b' }, { host: 'a' }];
    expect(await valueOf(example, { events })).toEqual([
      { host: 'a', count: 2 },
      { host: 'b', count: 1 },
    ]);
  });

  test('keeps what it writes to the console, within bounds', async () => {
    expect(await run('console.log("a", { b: 1 }); console.error([2]); 1')).toEqual({
      value: 1,
      log: ['a {"b":1}', '[2]'],
    });
    expect((await run('for (let i = 0; i < 1000; i++) console.log("x".repeat(9999))')).log).toEqual(
      Array.from({ length: 50 }, () => 'x'.repeat(500)),
    );
    expect((await failureOf('console.log("before"); throw new Error("no")')).log).toEqual(['before']);
  });

  test.for<[string, string, number | undefined, string]>([
    ['const a = 1;\nreturn a.b.c;', 'CODE_ERROR', 2, "TypeError: cannot read property 'c' of undefined"],
    ['const a = {};\n\na.b.c', 'CODE_ERROR', 3, "TypeError: cannot read property 'c' of undefined"],
    ['let\n x = ;', 'CODE_ERROR', 2, "SyntaxError: unexpected token in expression: ';'"],
    ['if (1) {\n return 2', 'CODE_ERROR', 3, 'SyntaxError'],
    ['throw { reason: 1 }', 'CODE_ERROR', undefined, 'It threw {"reason":1}'],
    ['throw "no"', 'CODE_ERROR', undefined, 'It threw "no"'],
    ['return Promise.reject(new RangeError("far"))', 'CODE_ERROR', 1, 'RangeError: far'],
    ['return new Promise(() => {})', 'CODE_OUTPUT', undefined, 'there are no timers'],
    ['const a = {}; a.a = a; a', 'CODE_OUTPUT', undefined, 'cannot be written as JSON'],
    ['return 10n', 'CODE_OUTPUT', undefined, 'cannot be written as JSON'],
    ['return "x".repeat(5e6)', 'CODE_OUTPUT', undefined, 'too large'],
  ])('%j fails as %s in line %s', async ([source, code, line, message]) => {
    const error = await failureOf(source);
    expect({ code: error.code, line: error.line }).toEqual({ code, line });
    expect(error.message).toContain(message);
  });

  test('stops with its signal, and lets nobody wait once closed', async () => {
    const stop = new AbortController();
    const running = pool.run({ source: 'while (true);', input: null, now: 0, seed: 0 }, stop.signal);
    setTimeout(() => stop.abort(new Error('cancelled')), 20);
    await expect(running).rejects.toThrow('cancelled');
    const closing = createCodePool({ size: 1 });
    const waiting = [1, 2].map((n) => closing.run({ source: `${n}`, input: null, now: 0, seed: 0 }));
    closing.close();
    for (const { reason } of (await Promise.allSettled(waiting)) as PromiseRejectedResult[])
      expect(String(reason)).toContain('The evaluators are closed');
  });
});

describe('hostile code', () => {
  test.for([
    ['while (true);', 'CODE_TIMEOUT'],
    ['try { while (true); } catch { } finally { while (true); }', 'CODE_TIMEOUT'],
    ['async function f() { while (true) await 1 } f()', 'CODE_TIMEOUT'],
    ['[1, 2].sort(() => { while (true); })', 'CODE_TIMEOUT'],
    ['({ toJSON() { while (true); } })', 'CODE_TIMEOUT'],
    ['/^(a+)+$/.test("a".repeat(40) + "!")', 'CODE_TIMEOUT'],
    ['const a = []; while (true) a.push(1, 2, 3, 4, 5, 6, 7, 8)', 'CODE_MEMORY'],
    ['"x".repeat(2 ** 28)', 'CODE_MEMORY'],
    ['new ArrayBuffer(2 ** 30)', 'CODE_MEMORY'],
    ['let s = "xxxxxxxx"; while (true) s += s', 'CODE_ERROR'],
    ['const f = () => f() + 1; f()', 'CODE_ERROR'],
    ['eval("(".repeat(1e6))', 'CODE_ERROR'],
    ['JSON.parse(\'{"__proto__": {"polluted": true}}\')', 'CODE_OUTPUT'],
    [
      'Object.defineProperty(Object.prototype, "toJSON", { get() { throw new Error("no JSON") } }); ({})',
      'CODE_OUTPUT',
    ],
  ])('%s ends as %s', async ([source, code]) => {
    expect((await failureOf(source!)).code).toBe(code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('is killed with its process where nothing inside the sandbox stops it', async () => {
    const strict = createCodePool({ size: 1, computing: 100, grace: 400 });
    const endless = { source: 'new Array(2 ** 32 - 1).join("xx")', input: null, now: 0, seed: 0 };
    await expect(strict.run(endless)).rejects.toMatchObject({ code: 'CODE_TIMEOUT' });
    strict.close();
  });

  test('gives no result that is nested too deeply', async () => {
    const patient = createCodePool({ size: 1, computing: 60_000, grace: 60_000 });
    const nested = (depth: number) => {
      const source = `let o = '['; for (let i = 0; i < ${depth}; i++) o = i % 2 ? [o] : { '["{': o }; return o`;
      return patient.run({ source, input: null, now: 0, seed: 0 });
    };
    await expect(nested(500)).resolves.toHaveProperty('value');
    for (const depth of [501, 3000, 100_000])
      await expect(nested(depth)).rejects.toMatchObject({ code: 'CODE_OUTPUT' });
    patient.close();
  }, 120_000);

  test('harms nobody else: other code goes on beside it, and after it', async () => {
    const hostile = Promise.all(
      ['while (true);', 'const a = []; while (true) a.push(1, 2, 3, 4, 5, 6, 7, 8)'].map((one) => failureOf(one)),
    );
    const others = await Promise.all(Array.from({ length: 20 }, (_, n) => valueOf('input * 2', n)));
    expect(others).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
    expect((await hostile).map(({ code }) => code)).toEqual(['CODE_TIMEOUT', 'CODE_MEMORY']);
    expect(await valueOf('1')).toBe(1);
  });

  test('finds no way out: no host object, no file, no network, no module', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'setpiece-code-'));
    const canary = join(folder, 'canary');
    writeFileSync(canary, 'secret');
    let connections = 0;
    const server = createServer(() => connections++).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const escapes = [
      'this.constructor.constructor("return process")()',
      'console.log.constructor("return process")()',
      '(async () => {}).constructor("return process")()',
      'Reflect.construct(Function, ["return process.mainModule.require"])()',
      'globalThis.process.getBuiltinModule("fs")',
      'input.constructor.constructor("return globalThis.require")()("fs")',
      `require("fs").writeFileSync(${JSON.stringify(`${folder}/written`)}, "x")`,
      `new XMLHttpRequest().open("GET", "http://127.0.0.1:${port}")`,
      `fetch("http://127.0.0.1:${port}")`,
      `return import(${JSON.stringify(canary)})`,
      'return import("node:fs")',
      'WebAssembly.compile',
      'std.loadFile("/etc/passwd")',
      'os.exec(["true"])',
      'setTimeout(() => {}, 1)',
    ];
    for (const source of escapes)
      expect([source, (await failureOf(source, { a: 1 })).code]).toEqual([source, 'CODE_ERROR']);
    server.close();
    expect([connections, existsSync(`${folder}/written`)]).toEqual([0, false]);
  });

  test('leaves nothing behind for the code after it', async () => {
    await run('globalThis.left = 1; Array.prototype.map = () => "mine"; JSON.stringify = () => "mine"; 1');
    await run('globalThis.left = 1; Array.prototype.map = () => "mine"; JSON.stringify = () => "mine"; 1');
    expect(await valueOf('[typeof left, [1].map((n) => n + 1), JSON.stringify([2])]')).toEqual([
      'undefined',
      [2],
      '[2]',
    ]);
  });

  test('cannot put its own words in the place of the sandbox', async () => {
    expect(await valueOf('JSON.stringify = () => "mine"; JSON.parse = () => 9; ({ a: input })', 1)).toEqual({ a: 1 });
    expect((await failureOf('})(); (function () { throw new Error("out")')).code).toBe('CODE_ERROR');
  });
});
