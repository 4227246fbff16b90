/** An answer that says no, in the shape that API clients read errors in. */
export function refuse(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  const error = { message, code: -32_600, data: { code, httpStatus: status } };
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
