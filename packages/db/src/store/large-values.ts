import { createHash } from 'node:crypto';

/** Texts longer than this stand outside the event, by their hash. */
const inlineLimit = 32 * 1024;

/** A text kept by its hash. */
export interface Blob {
  readonly sha256: string;
  readonly text: string;
}

/** An event body as two columns, and the blobs it refers to. */
export interface Encoded {
  readonly body: string;
  /** JSON object from field to hash, when fields stand apart. */
  readonly refs: string | null;
  readonly blobs: readonly Blob[];
}

/** JSON of an object; fields whose JSON is longer than the limit become references. */
export function encodeBody(body: Readonly<Record<string, unknown>>): Encoded {
  const text = JSON.stringify(body);
  if (text.length <= inlineLimit) return { body: text, refs: null, blobs: [] };
  const small: Record<string, unknown> = {};
  const refs: Record<string, string> = {};
  const blobs: Blob[] = [];
  for (const [field, value] of Object.entries(body)) {
    const json = JSON.stringify(value);
    if (json === undefined || json.length <= inlineLimit) small[field] = value;
    else {
      const sha256 = hashOf(json);
      refs[field] = sha256;
      blobs.push({ sha256, text: json });
    }
  }
  return { body: JSON.stringify(small), refs: blobs.length ? JSON.stringify(refs) : null, blobs };
}

/**
 * The object again.
 *
 * @throws when a blob is missing or is not what its hash says
 */
export function decodeBody(
  body: string,
  refs: string | null,
  textOf: (sha256: string) => string | undefined,
): Record<string, unknown> {
  const value = JSON.parse(body) as Record<string, unknown>;
  if (refs === null) return value;
  for (const [field, sha256] of Object.entries(JSON.parse(refs) as Record<string, string>))
    value[field] = JSON.parse(checked(sha256, textOf(sha256)));
  return value;
}

/** SHA-256 of a text, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The text, when it is what its hash says. */
export function checked(sha256: string, text: string | undefined): string {
  if (text === undefined) throw new Error(`Blob ${sha256} is missing from the database. Restore a backup.`);
  if (hashOf(text) !== sha256)
    throw new Error(`Blob ${sha256} is damaged: its content has another hash. Restore a backup.`);
  return text;
}
