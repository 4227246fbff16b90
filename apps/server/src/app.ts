import type { About } from '@setpiece/api';
import type { Workspace } from '@setpiece/workspace';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { showAnswer, takeAnswer } from './routes/answer.ts';
import { health } from './routes/health.ts';
import { hooks } from './routes/hooks.ts';
import { login } from './routes/login.ts';
import { site } from './routes/site.ts';
import { maximumApiBytes, trpc } from './routes/trpc.ts';
import { createAttempts } from './security/attempts.ts';
import { guardHostAndOrigin } from './security/guard-host-and-origin.ts';
import { refuse } from './security/refuse.ts';
import { requireAccess } from './security/require-access.ts';
import { securityHeaders } from './security/security-headers.ts';
import type { Sessions } from './security/sessions.ts';
import type { ServerEnv } from './server-env.ts';

export interface AppParts {
  readonly workspace: Workspace;
  readonly about: About;
  readonly token: string;
  readonly sessions: Sessions;
  /** Asked at each request: the port is known only once the server listens. */
  readonly hosts: () => ReadonlySet<string>;
  readonly webRoot: string;
}

/** The routes of the server. Order matters: whatever stands below `requireAccess` needs a session or the token. */
export function createApp({ workspace, about, token, sessions, hosts, webRoot }: AppParts): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  const attempts = createAttempts();
  app.use(securityHeaders());
  app.use(guardHostAndOrigin(hosts));
  app.get('/health', health);
  app.get('/login', login(token, sessions));
  app.on(['POST', 'PUT'], '/hooks/:endpoint', hooks(workspace));
  app.all('/hooks/*', () => refuse(405, 'METHOD_NOT_ALLOWED', 'Call a webhook with POST.', { allow: 'POST, PUT' }));
  app.get('/answer/:token', showAnswer(workspace, attempts));
  app.post('/answer/:token', takeAnswer(workspace, attempts));
  app.use(requireAccess(token, sessions));
  app.use('/trpc/*', bodyLimit({ maxSize: maximumApiBytes, onError: tooLarge }));
  app.on(['GET', 'POST'], '/trpc/*', trpc(workspace, about));
  app.get('/favicon.ico', (context) => context.redirect('/favicon.svg', 301));
  app.get('*', site(webRoot));
  app.notFound(() => refuse(404, 'NOT_FOUND', 'There is nothing at this address.'));
  app.onError((error) => {
    console.error('request failed', error);
    return refuse(500, 'INTERNAL_SERVER_ERROR', 'Something failed inside the server. Its log says what; try again.');
  });
  return app;
}

function tooLarge(): Response {
  return refuse(413, 'PAYLOAD_TOO_LARGE', 'The request has more than 64 MB. Import fewer files at once.');
}
