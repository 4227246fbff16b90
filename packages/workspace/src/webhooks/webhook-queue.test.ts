import { expect, test } from 'vitest';
import { createWebhookQueue } from './webhook-queue.ts';

test('a full webhook takes nothing more until somebody leaves, and others are not held up', () => {
  const queue = createWebhookQueue(
    (playbook) => (playbook === 'busy' ? 1 : 0),
    () => 3,
  );
  const first = queue.enter('busy');
  const second = queue.enter('busy');
  expect(queue.enter('busy')).toBeUndefined();
  expect(queue.enter('other')).toBeDefined();
  first?.leave();
  expect(queue.enter('busy')).toBeDefined();
  expect(second).toBeDefined();
});
