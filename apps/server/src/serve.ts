import { readOptions } from './options.ts';
import { StartFailure } from './start-failure.ts';
import { startServer, type RunningServer } from './start-server.ts';

/** Starts the server and stops it, orderly, on SIGTERM or SIGINT. A second signal ends it at once. */
async function main(): Promise<void> {
  const server = await startServer({
    ...readOptions(process.argv.slice(2), process.env),
    onReady: (firstRunUrl) => console.log(`Setpiece is running: ${firstRunUrl}`),
  });
  void server.gone.then((reason) => {
    console.error(reason.message);
    process.exit(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server));
}

async function stop(server: RunningServer): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
  await server.close();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exit(1);
});
