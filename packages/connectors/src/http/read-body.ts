import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ConnectorError } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';

/** Largest body that is taken, in bytes after decompression (10 MB). */
const maximumBodyBytes = 10 * 1024 * 1024;

const decompressors = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads a body to its end or to the size limit, whichever comes first. @throws ConnectorError `response_too_large` */
export async function readBody(
  stream: Readable,
  headers: Readonly<Record<string, string>>,
): Promise<{ body: Value; encoding?: 'base64' }> {
  const bytes = await limited(decompressed(stream, headers['content-encoding'] ?? ''));
  if (!bytes.length) return { body: null };
  const text = textIn(bytes);
  if (text === undefined) return { body: bytes.toString('base64'), encoding: 'base64' };
  return { body: /[/+]json\b/i.test(headers['content-type'] ?? '') ? jsonIn(text) : text };
}

function decompressed(stream: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (!Object.hasOwn(decompressors, name)) return stream;
  const decompressor = decompressors[name as keyof typeof decompressors]();
  stream.on('error', (error) => decompressor.destroy(error));
  decompressor.on('close', () => stream.destroy());
  return stream.pipe(decompressor);
}

async function limited(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textIn(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Integers that JavaScript cannot hold exactly stay the text they were. */
function jsonIn(text: string): Value {
  const exact = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? context?.source
      : value;
  try {
    return JSON.parse(text, exact) as Value;
  } catch {
    return text;
  }
}

function tooLarge(): ConnectorError {
  const message = 'The answer has more than 10 MB. Ask for less, for example page by page.';
  return new ConnectorError(message, { code: 'response_too_large', retryable: false });
}
