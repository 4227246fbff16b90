import { nameOf } from './name-of.js';
/** A route goes back out of one of several parallel branches: the others would be entered anew while they still run. */
export function cycleCrossesFork(graph, { from, to }) {
  return {
    code: 'CYCLE_CROSSES_FORK',
    severity: 'error',
    message:
      `The route from ${nameOf(graph, from)} back to ${nameOf(graph, to)} leaves its parallel branch while others still run. ` +
      `Let all branches meet in one step first and go back from there, or keep the cycle inside the branch.`,
    at: { step: from },
  };
}
//# sourceMappingURL=cycle-crosses-fork.js.map
