export { readServerFile, type ServerFile } from './server-file.ts';
export { StartFailure } from './start-failure.ts';
export { defaultPort, startServer, type RunningServer, type StartServer } from './start-server.ts';
