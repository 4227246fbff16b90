import { startServer } from '@setpiece/server';
import { Command, InvalidArgumentError } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { print, printJson, say } from '../terminal.ts';
import { workspaceFolder } from '../workspace-folder.ts';

interface StartOptions {
  readonly data?: string;
  readonly port?: number;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly json?: boolean;
}

/** `setpiece start`: the server with the designer, until it is stopped. */
export function startCommand(): Command {
  return new Command('start')
    .description('Start the server with the designer and print the link to open.')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 7420)', portNumber)
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine only)')
    .option('--public-url <url>', 'address under which people reach the server, for links in mails')
    .option('--json', 'print {url, link, port} as JSON once it is ready')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const server = await startServer({
    data: workspaceFolder(options.data),
    port: options.port,
    host: options.host,
    publicUrl: options.publicUrl,
  }).catch(asCommandFailure);
  if (options.json) printJson({ url: server.url, link: server.firstRunUrl, port: server.port });
  else print(`Setpiece is running. Open this link:\n\n  ${server.firstRunUrl}\n`);
  if (server.recovered) say(`${server.recovered} unfinished runs were taken up again.`);
  const reason = await Promise.race([stopSignal(), server.gone]);
  if (reason) {
    say(reason.message);
    process.exit(1);
  }
  await server.close();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
