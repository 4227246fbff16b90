let last: Promise<unknown> = Promise.resolve();

/**
 * Runs evaluations one after the other. JSONata never waits for anything outside, so this costs nothing; run together, each would
 * count the time of all towards its own limit.
 */
export function inTurn<T>(evaluate: () => Promise<T>): Promise<T> {
  const turn = last.then(evaluate);
  last = turn.catch(() => undefined);
  return turn;
}
