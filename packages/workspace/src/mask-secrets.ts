import { maskSealed } from '@setpiece/playbook';
import type { WorkspaceActions } from './workspace-actions.ts';

/** The same use cases: what they give shows a mask in place of each secret that somebody told a run. */
export function maskSecrets(actions: WorkspaceActions): WorkspaceActions {
  const rooms = Object.entries(actions as unknown as Readonly<Record<string, Readonly<Record<string, UseCase>>>>);
  return Object.fromEntries(
    rooms.map(([room, uses]) => [
      room,
      Object.fromEntries(Object.entries(uses).map(([name, use]) => [name, maskingUse(use)])),
    ]),
  ) as unknown as WorkspaceActions;
}

type UseCase = (...given: readonly unknown[]) => unknown;

function maskingUse(use: UseCase): UseCase {
  return (...given) => {
    const result = use(...given);
    if (result instanceof Promise) return result.then(maskSealed);
    return isStream(result) ? maskedStream(result) : maskSealed(result);
  };
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function maskedStream(stream: AsyncIterable<unknown>): AsyncIterable<unknown> {
  return {
    [Symbol.asyncIterator]() {
      const items = stream[Symbol.asyncIterator]();
      return {
        next: async () => maskSealed(await items.next()),
        return: async () => (await items.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}
