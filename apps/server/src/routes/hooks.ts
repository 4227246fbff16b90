import { maximumDeliveryBytes, type DeliveryAnswer, type DeliveryRefusal, type Workspace } from '@setpiece/workspace';
import type { Context } from 'hono';
import { refuse } from '../security/refuse.ts';
import { readBody } from './read-body.ts';

/** Takes the call of a webhook. Its own secret decides, not the session. */
export function hooks(workspace: Workspace): (context: Context) => Promise<Response> {
  return async (context) => {
    const body = await readBody(context.req.raw, maximumDeliveryBytes);
    if (!body) return answerOf({ kind: 'refused', reason: 'too_large', message: 'The body has more than 5 MB.' });
    return answerOf(
      await workspace.deliver({
        endpoint: context.req.param('endpoint') ?? '',
        method: context.req.method,
        headers: Object.fromEntries(context.req.raw.headers),
        query: new URL(context.req.url).searchParams,
        body,
      }),
    );
  };
}

const statusOf: Record<DeliveryRefusal, number> = {
  unknown: 404,
  unauthorized: 401,
  inactive: 409,
  unreadable: 400,
  too_large: 413,
  busy: 429,
  unavailable: 503,
};

function answerOf(answer: DeliveryAnswer): Response {
  if (answer.kind === 'accepted') return Response.json({ run: answer.run }, { status: 202 });
  if (answer.kind === 'finished') {
    const { run, status, outputs, outputsAlone } = answer;
    if (outputsAlone && status === 'succeeded') return Response.json(outputs);
    return Response.json({ run, status, outputs }, { status: status === 'succeeded' ? 200 : 500 });
  }
  const { reason, message, retryAfterSeconds } = answer;
  return refuse(statusOf[reason], reason.toUpperCase(), message, {
    ...(retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {}),
    ...(reason === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
  });
}
