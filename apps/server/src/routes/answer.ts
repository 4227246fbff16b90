import type { IncomingMessage } from 'node:http';
import type { LinkPage, Workspace } from '@setpiece/workspace';
import type { Context } from 'hono';
import type { Attempts } from '../security/attempts.ts';
import type { ServerEnv } from '../server-env.ts';
import { answerOfForm } from './answer-of-form.ts';
import { questionPage } from './question-page.ts';
import { page } from './page.ts';
import { readBody } from './read-body.ts';

type Handler = (context: Context<ServerEnv>) => Promise<Response>;

const maximumAnswerBytes = 512 * 1024;

/** Shows the question of a single-use link. Nothing is used up by it, whoever looks and how often. */
export function showAnswer(workspace: Workspace, attempts: Attempts): Handler {
  return guarded(attempts, async (_, token) => workspace.links.open(token));
}

/** Takes the answer of a single-use link. The link says who answers; no session is asked for. */
export function takeAnswer(workspace: Workspace, attempts: Attempts): Handler {
  return guarded(attempts, async (context, token) => {
    if (!isForm(context.req.header('content-type')))
      return page(context, 415, 'This answer cannot be read', ['Send it with the form of this page.']);
    const body = await readBody(context.req.raw, maximumAnswerBytes);
    if (!body) return page(context, 413, 'The answer is too long', ['It has more than 512 KB. Shorten it.']);
    const shown = await workspace.links.open(token);
    if (shown.kind !== 'question') return shown;
    const form = new URLSearchParams(Buffer.from(body).toString('utf8'));
    return workspace.links.answer(token, answerOfForm(shown, form));
  });
}

function guarded(
  attempts: Attempts,
  act: (context: Context<ServerEnv>, token: string) => Promise<LinkPage | Response>,
): Handler {
  return async (context) => {
    context.header('x-robots-tag', 'noindex');
    const client = clientOf(context);
    const wait = attempts.waitOf(client);
    if (wait > 0) {
      context.header('retry-after', String(wait));
      return page(context, 429, 'Too many attempts', [`Try again in ${wait} seconds.`]);
    }
    const shown = await act(context, context.req.param('token') ?? '');
    if (shown instanceof Response) return shown;
    if (shown.kind === 'unknown') attempts.failed(client);
    return pageOf(context, shown);
  };
}

function pageOf(context: Context<ServerEnv>, shown: LinkPage): Response {
  switch (shown.kind) {
    case 'question':
      return questionPage(context, shown);
    case 'answered': {
      const what = shown.option === undefined ? 'Your answer was' : `Your answer “${shown.option}” was`;
      return shown.isNew
        ? page(context, 200, 'Thank you', [`${what} recorded at ${timeOf(shown.at)}. You can close this page.`])
        : page(context, 200, 'This link was used', [`${what} recorded at ${timeOf(shown.at)}. A link works once.`]);
    }
    case 'closed':
      return page(context, 410, closedTitles[shown.reason], [
        ...(shown.at === undefined ? [] : [`That was at ${timeOf(shown.at)}.`]),
        'There is nothing left to do here.',
      ]);
    case 'expired':
      return page(context, 410, 'This link has expired', [
        `It could be used until ${timeOf(shown.at)}. Ask whoever sent it for a new one.`,
      ]);
    case 'unknown':
      return page(context, 404, 'This link is not valid', [
        'Copy the whole address from the message that you got. If it still does not work, ask for a new link.',
      ]);
  }
}

const closedTitles = {
  answered: 'This question is answered',
  timeout: 'The time for this question is up',
  ended: 'This question is closed',
};

function timeOf(at: number): string {
  return new Date(at).toUTCString();
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

function clientOf({ env }: Context): string {
  const { incoming } = (env ?? {}) as { readonly incoming?: IncomingMessage };
  return incoming?.socket.remoteAddress ?? 'unknown';
}
