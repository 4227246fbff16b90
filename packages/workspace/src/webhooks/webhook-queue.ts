/** Bounds how many runs of one webhook may be under way, so that a flood ends in 429 and not in a full disk. */
export interface WebhookQueue {
  /** A place for one more delivery, or nothing when the webhook is full. */
  enter(playbook: string): { leave(): void } | undefined;
}

/** @param limit - how many runs that are queued or running, and deliveries being taken, one webhook may have */
export function createWebhookQueue(runsUnderWay: (playbook: string) => number, limit: () => number): WebhookQueue {
  const arriving = new Map<string, number>();
  return {
    enter(playbook) {
      const here = arriving.get(playbook) ?? 0;
      if (here + runsUnderWay(playbook) >= limit()) return undefined;
      arriving.set(playbook, here + 1);
      return { leave: () => leave(arriving, playbook) };
    },
  };
}

function leave(arriving: Map<string, number>, playbook: string): void {
  const left = (arriving.get(playbook) ?? 1) - 1;
  if (left > 0) arriving.set(playbook, left);
  else arriving.delete(playbook);
}
