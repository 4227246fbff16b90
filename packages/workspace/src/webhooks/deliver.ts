import { sealedSecret, webhookTarget, type WebhookTarget } from '@setpiece/db';
import type { Value, WebhookTrigger } from '@setpiece/playbook';
import { LineFull, StoreFull, type PlaybookVersion } from '@setpiece/runtime';
import type { Services } from '../services/services.ts';
import { knowsSecret } from './check-secret.ts';
import { deliveryKey } from './delivery-key.ts';
import type { Delivery, DeliveryAnswer, DeliveryRefusal } from './delivery.ts';
import { readRequest, type WebhookRequest } from './read-request.ts';
import { answerWhenFinished } from './answer-when-finished.ts';
import type { WebhookQueue } from './webhook-queue.ts';
import { secretName } from './webhook-of.ts';

/** Starts the run of a webhook's call. An equal delivery starts nothing and gets the first one's answer. */
export async function deliver(services: Services, queue: WebhookQueue, delivery: Delivery): Promise<DeliveryAnswer> {
  const target = webhookTarget(services.database, delivery.endpoint);
  const version = target?.version ? await services.playbooks.version(target.version) : undefined;
  const trigger = version?.playbook.trigger;
  if (!target || !version || trigger?.kind !== 'webhook')
    return refused('unknown', 'There is no webhook at this address.');
  const { authentication } = trigger;
  const secret = authentication === 'none' ? undefined : secretOf(services, target);
  if (!knowsSecret(delivery, authentication, secret, services.clock.now()))
    return refused('unauthorized', unauthorized[authentication]);
  if (!target.active) return refused('inactive', `Playbook "${version.playbook.name}" is not active. Switch it on.`);
  const request = readRequest(delivery);
  if ('unreadable' in request) return refused('unreadable', request.unreadable);
  return start(services, queue, { target, version, trigger, delivery, request });
}

interface Call {
  readonly target: WebhookTarget;
  readonly version: PlaybookVersion;
  readonly trigger: WebhookTrigger;
  readonly delivery: Delivery;
  readonly request: WebhookRequest;
}

async function start(services: Services, queue: WebhookQueue, call: Call): Promise<DeliveryAnswer> {
  const { target, version, trigger, request } = call;
  const place = queue.enter(target.playbook);
  if (!place) {
    const message = `Playbook "${version.playbook.name}" has too many runs under way. Send this delivery again later.`;
    return { kind: 'refused', reason: 'busy', message, retryAfterSeconds: 5 };
  }
  try {
    const key = await keyOf(services, call);
    if (typeof key === 'object') return refused('unreadable', key.unreadable);
    const started = await services.runtime.start({
      version,
      mode: 'live',
      trigger: { kind: 'webhook', ...(key !== undefined && { key }) },
      input: { ...request } as unknown as Value,
    });
    if (trigger.respond === 'finished' || trigger.respond === 'outputs')
      return await answerWhenFinished(services, started.run, trigger.respond === 'outputs');
    return { kind: 'accepted', run: started.run };
  } catch (error) {
    if (error instanceof LineFull)
      return { kind: 'refused', reason: 'busy', message: error.message, retryAfterSeconds: 30 };
    if (error instanceof StoreFull)
      return { kind: 'refused', reason: 'unavailable', message: error.message, retryAfterSeconds: 30 };
    throw error;
  } finally {
    place.leave();
  }
}

/** The author's key, made from the request, else the sender's own number of the delivery. */
async function keyOf(
  services: Services,
  { version, trigger, delivery, request }: Call,
): Promise<string | undefined | { readonly unreadable: string }> {
  if (trigger.idempotencyKey === undefined) return deliveryKey(delivery);
  const scope = { vars: { request: { ...request } } };
  const options = { values: version.playbook.values, environment: { now: services.clock.now() } };
  try {
    const { value } = await services.evaluator.evaluateTemplate(trigger.idempotencyKey, scope, options);
    if (value === null || value === undefined || value === '') throw new Error('it gives nothing');
    return typeof value === 'string' ? value : JSON.stringify(value);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { unreadable: `The webhook's idempotency key cannot be made from this request: ${why}.` };
  }
}

function secretOf({ database, secrets }: Services, { playbook }: WebhookTarget): string | undefined {
  const name = secretName(playbook);
  const sealed = sealedSecret(database, name);
  return sealed === undefined ? undefined : secrets.open(name, sealed);
}

const unauthorized: Record<WebhookTrigger['authentication'], string> = {
  token: 'This webhook wants its token: send "Authorization: Bearer <token>".',
  basic: 'This webhook wants its secret as the password of basic authentication.',
  hmac: 'This webhook wants a signature: send "X-Hub-Signature-256: sha256=<hex>" made with its secret over the body.',
  none: '',
};

function refused(reason: DeliveryRefusal, message: string): DeliveryAnswer {
  return { kind: 'refused', reason, message };
}
