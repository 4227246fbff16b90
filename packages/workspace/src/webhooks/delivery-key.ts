import type { Delivery } from './delivery.ts';

/** Headers in which senders number their deliveries: the same number comes again with a retry. */
const deliveryHeaders = ['idempotency-key', 'webhook-id', 'x-delivery-id', 'x-github-delivery', 'x-gitlab-event-uuid'];

/** The sender's own number of this delivery, if it gives one. */
export function deliveryKey({ headers }: Delivery): string | undefined {
  const name = deliveryHeaders.find((header) => headers[header]);
  return name && `${name}:${headers[name]?.slice(0, 500)}`;
}
