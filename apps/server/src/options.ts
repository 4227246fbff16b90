import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPort, type StartServer } from './start-server.ts';
import { StartFailure } from './start-failure.ts';

/** What the executable is told by its arguments and by the environment. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartServer {
  const { values } = parse(args);
  return {
    data: resolve(values.data ?? environment['SETPIECE_DATA'] ?? '.setpiece'),
    port: portOf(values.port),
    host: values.host,
    allowedHosts: values['allow-host'],
    publicUrl: values['public-url'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        'allow-host': { type: 'string', multiple: true },
        'public-url': { type: 'string' },
      },
    });
  } catch (cause) {
    throw new StartFailure(
      `${(cause as Error).message}. There are --data, --port, --host, --allow-host and --public-url.`,
      {
        cause,
      },
    );
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartFailure(`"${text}" is no port. Give a number from 0 to 65535.`);
  return port;
}
