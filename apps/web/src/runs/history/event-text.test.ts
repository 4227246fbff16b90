import type { RunEvent } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { eventText } from './event-text.ts';

const playbook = {
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [{ id: 'a', name: 'Look it up', kind: 'end' }],
} as unknown as Parameters<typeof eventText>[1];

test.each([
  [{ type: 'run.accepted' }, 'run accepted'],
  [{ type: 'step.retry_scheduled', step: 'a', visit: 1 }, '“Look it up” retry scheduled'],
  [{ type: 'step.succeeded', step: 'a', visit: 2, item: 0 }, '“Look it up” (visit 2, item 1) succeeded'],
  [{ type: 'wait.opened', step: 'gone', visit: 1 }, '“gone” wait opened'],
])('%o is told as %s', (event, text) => {
  expect(eventText(event as RunEvent, playbook)).toBe(text);
});
