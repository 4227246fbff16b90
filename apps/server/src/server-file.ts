import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `server.json` says while a server runs: how the command line finds it. */
export interface ServerFile {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
  readonly url: string;
}

/** Writes `server.json` into the workspace's folder, readable by its owner only, whole or not at all. */
export function writeServerFile(data: string, content: ServerFile): void {
  const file = fileIn(data);
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The server that says it runs on this workspace. It may have died since: ask its `/health`. */
export function readServerFile(data: string): ServerFile | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(data), 'utf8')) as ServerFile;
  } catch {
    return undefined;
  }
}

/** Takes `server.json` away, unless another process has written it since. */
export function removeServerFile(data: string): void {
  if (readServerFile(data)?.pid === process.pid) rmSync(fileIn(data), { force: true });
}

function fileIn(data: string): string {
  return join(data, 'server.json');
}
