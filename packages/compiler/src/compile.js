import { checkStructure } from '@setpiece/playbook';
import { buildMachine } from './build/build-machine.js';
import { cycleCrossesFork } from './checks/cycle-crosses-fork.js';
import { endlessCycles } from './checks/endless-cycle.js';
import { outcomeRoutes } from './checks/outcome-routes.js';
import { RunsBefore } from './checks/runs-before.js';
import { stepFindings } from './checks/step-findings.js';
import { templateChecks } from './checks/template-checks.js';
import { unreachableSteps } from './checks/unreachable-step.js';
import { stepGraph } from './graph/step-graph.js';
import { machineFormat } from './machine-json.js';
/**
 * Compiles a playbook to an XState machine and says what is wrong with it. Pure: equal playbooks give equal machines.
 * The machine is there in spite of errors, unless one of them leaves nothing to build.
 */
export function compile(playbook, options = {}) {
  const structure = checkStructure(playbook);
  const findings = () => stepFindings({ playbook, ...options });
  if (structure.length) return { machineFormat, diagnostics: [...structure, ...findings()] };
  const graph = stepGraph(playbook);
  const { machine, crossings, regions } = buildMachine(graph);
  const diagnostics = [
    ...crossings.map((crossing) => cycleCrossesFork(graph, crossing)),
    ...endlessCycles(graph),
    ...unreachableSteps(graph),
    ...outcomeRoutes(graph),
    ...findings(),
    ...templateChecks(graph, new RunsBefore(graph, regions)),
  ];
  return { ...(crossings.length === 0 && { machine }), machineFormat, diagnostics };
}
//# sourceMappingURL=compile.js.map
