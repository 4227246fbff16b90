import type { ExpectedEffect, Value } from '@setpiece/playbook';
import { namedDifferences } from './differences.ts';
import type { Difference, RunEffect } from './test-report.ts';

/** Expected effects that did not happen, and effects that nobody expects. Their order does not count: branches are parallel. */
export function compareEffects(expected: readonly ExpectedEffect[], effects: readonly RunEffect[]): Difference[] {
  const left = [...effects];
  const found: Difference[] = [];
  const unmet = expected.flatMap((effect, index) => {
    const exact = left.findIndex((one) => isSame(effect, one) && inputDifferences(effect, one, '').length === 0);
    if (exact < 0) return [{ effect, index }];
    left.splice(exact, 1);
    return [];
  });
  for (const { effect, index } of unmet) {
    const path = `effects[${index}]`;
    const nearest = left.findIndex((one) => isSame(effect, one));
    const [near] = nearest < 0 ? [] : left.splice(nearest, 1);
    found.push(
      ...(near
        ? inputDifferences(effect, near, `${path}.inputs`)
        : [{ path, expected: effect as unknown as Value, message: 'it did not happen' }]),
    );
  }
  const unexpected = left.map(({ step, operation, inputs }) => ({
    path: 'effects',
    got: { step, operation, inputs },
    message: 'nobody expects it',
  }));
  return [...found, ...unexpected];
}

function isSame({ step, operation }: ExpectedEffect, effect: RunEffect): boolean {
  return effect.step === step && (operation === undefined || effect.operation === operation);
}

function inputDifferences({ inputs = {} }: ExpectedEffect, effect: RunEffect, path: string): Difference[] {
  return namedDifferences(inputs, effect.inputs, path);
}
