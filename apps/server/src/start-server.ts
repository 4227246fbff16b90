import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openWorkspace, type Workspace } from '@setpiece/workspace';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { openForServer } from './open-for-server.ts';
import { loadAccessToken } from './security/access-token.ts';
import { allowedHosts } from './security/allowed-hosts.ts';
import { createSessions } from './security/sessions.ts';
import { removeServerFile, writeServerFile } from './server-file.ts';
import { StartFailure } from './start-failure.ts';
import { version } from './version.ts';

export interface StartServer {
  /** Folder of the workspace; made when it is not there. */
  readonly data: string;
  /** @default 7420; 0 takes any free port */
  readonly port?: number;
  /** Address to listen on. @default 127.0.0.1, which other machines cannot reach */
  readonly host?: string;
  /** Address under which people reach the server, for links in mails: `https://setpiece.example.org`. @default its own address */
  readonly publicUrl?: string;
  /** More values of the `Host` header to answer, e.g. `setpiece.example.org`, for a proxy in front. */
  readonly allowedHosts?: readonly string[];
  /** Folder of the built web app. @default that of apps/web */
  readonly webRoot?: string;
  /** Called when requests are answered, with the link to open. */
  readonly onReady?: (firstRunUrl: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Signs a browser in and opens the app. */
  readonly firstRunUrl: string;
  readonly port: number;
  readonly token: string;
  /** Open runs that were taken up again. */
  readonly recovered: number;
  /** Resolves when the database file was replaced or deleted: nothing can be written any more, the process has to end. */
  readonly gone: Promise<Error>;
  /** Lets running attempts end (at most 10 s), then closes everything. */
  close(): Promise<void>;
}

/** Where the server listens unless told otherwise. */
export const defaultPort = 7420;

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * Opens the workspace, takes up what was running, and answers requests.
 *
 * @throws StartFailure when the folder cannot be used, another server has it, or the port is taken
 */
export async function startServer(options: StartServer): Promise<RunningServer> {
  const { data, host = '127.0.0.1', webRoot = builtWeb } = options;
  const publicOrigin = options.publicUrl === undefined ? undefined : originOf(options.publicUrl);
  let reachedAt = publicOrigin;
  const workspace = await openForServer(() => openWorkspace({ data, address: () => reachedAt }), data);
  try {
    const token = loadAccessToken(data);
    let hosts = allowedHosts(options.port ?? defaultPort, options.allowedHosts);
    const app = createApp({
      workspace,
      about: { version, data },
      token,
      sessions: createSessions(token),
      hosts: () => hosts,
      webRoot,
    });
    const { server, port } = await listen(app.fetch, host, options.port ?? defaultPort);
    hosts = allowedHosts(port, [...(options.allowedHosts ?? []), ...ownName(host, port), ...hostOf(publicOrigin)]);
    const url = `http://${isAny(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
    reachedAt ??= url;
    writeServerFile(data, { port, token, pid: process.pid, url });
    const { recovered } = await workspace.resume();
    const firstRunUrl = `${url}/login?token=${token}`;
    options.onReady?.(firstRunUrl);
    return {
      url,
      firstRunUrl,
      port,
      token,
      recovered,
      gone: workspace.gone,
      close: () => close(server, workspace, data),
    };
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

/** @throws StartFailure when it is no address of a web server */
function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.pathname === '/') return parsed.origin;
  throw new StartFailure(`"${url}" is no address of a server. Give one like https://setpiece.example.org.`);
}

function hostOf(origin: string | undefined): string[] {
  return origin === undefined ? [] : [new URL(origin).host];
}

/** Who binds to a name of this machine may call it by that name; "all addresses" is no name. */
function ownName(host: string, port: number): string[] {
  return isAny(host) ? [] : [`${host.includes(':') ? `[${host}]` : host}:${port}`];
}

function isAny(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** No new request, then the runtime, then the streams that are still open. */
async function close(server: Server, workspace: Workspace, data: string): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await workspace.close();
  server.closeAllConnections();
  await closed;
  removeServerFile(data);
}
