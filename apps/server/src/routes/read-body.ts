/** The bytes of a request, or nothing when there are more than allowed: then the rest is not read. */
export async function readBody(request: Request, maximum: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > maximum) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maximum) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
