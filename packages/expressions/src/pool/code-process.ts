// The child process that runs the code of steps, in QuickJS. It has no file system, no environment and no secret.
import process from 'node:process';
import { getQuickJS } from 'quickjs-emscripten';
import type { CodeAnswer, CodeRequest } from './code-messages.ts';
import { runSandboxed } from './run-sandboxed.ts';

const quickJs = await getQuickJS();

process.on('message', (request: CodeRequest) => {
  process.send!({ id: request.id, ...runSandboxed(quickJs, request) } satisfies CodeAnswer);
});

process.send!({ id: 0, kind: 'ready' } satisfies CodeAnswer);
