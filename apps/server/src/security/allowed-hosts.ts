/**
 * Values of the `Host` header that are answered: the loopback names with the port, and what was configured.
 * A page of another site that made its name point here (DNS rebinding) still sends its own name.
 */
export function allowedHosts(port: number, extra: readonly string[] = []): ReadonlySet<string> {
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].map((name) => withPort(name, port));
  return new Set([...loopback, ...extra.map((name) => name.toLowerCase())]);
}

/** Browsers leave the port out where it is the scheme's own. */
function withPort(name: string, port: number): string {
  return port === 80 ? name : `${name}:${port}`;
}
