/**
 * The steps reachable from `starts`, each before the ones it leads to; only routes of a cycle lead backwards. Depth
 * first without recursion, so that a long chain does not overflow the stack.
 */
export function backEdgesLast(starts, next) {
  const seen = new Set();
  const finished = [];
  for (const start of starts.toReversed()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ step: start, rest: [...next(start)] }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = top.rest.pop();
      if (target === undefined) {
        finished.push(top.step);
        path.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        path.push({ step: target, rest: [...next(target)] });
      }
    }
  }
  return finished.toReversed();
}
//# sourceMappingURL=reverse-postorder.js.map
