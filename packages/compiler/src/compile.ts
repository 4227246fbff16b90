import type { Catalog } from '@setpiece/connector-kit';
import { checkStructure, type Diagnostic, type Playbook } from '@setpiece/playbook';
import { buildMachine } from './build/build-machine.ts';
import { cycleCrossesFork } from './checks/cycle-crosses-fork.ts';
import { endlessCycles } from './checks/endless-cycle.ts';
import { forkTooDeep } from './checks/fork-too-deep.ts';
import { loopSettings } from './checks/loop-settings.ts';
import { outcomeRoutes } from './checks/outcome-routes.ts';
import { parallelAssignments } from './checks/parallel-assignment.ts';
import { RunsBefore } from './checks/runs-before.ts';
import { silentTrigger } from './checks/silent-trigger.ts';
import { stepFindings } from './checks/step-findings.ts';
import { templateChecks } from './checks/template-checks.ts';
import { unreachableSteps } from './checks/unreachable-step.ts';
import { stepGraph } from './graph/step-graph.ts';
import { machineFormat, type Compiled } from './machine-json.ts';

/** What the compiler may know besides the playbook. */
export interface CompileOptions {
  /** Connectors and modules. Without it nothing is said about operations and their parameters. */
  readonly catalog?: Catalog;
  /** The other playbooks of the workspace by id or IRI. Without it nothing is said about references. */
  readonly playbooks?: ReadonlyMap<string, Playbook>;
}

/**
 * Compiles a playbook to an XState machine and says what is wrong with it. Pure: equal playbooks give equal machines.
 * The machine is there in spite of errors, unless one of them leaves nothing to build.
 */
export function compile(playbook: Playbook, options: CompileOptions = {}): Compiled {
  const structure = checkStructure(playbook);
  const findings = () => stepFindings({ playbook, ...options });
  if (structure.length) return { machineFormat, diagnostics: [...structure, ...findings()] };
  const graph = stepGraph(playbook);
  const { machine, crossings, tooDeep, regions } = buildMachine(graph);
  const diagnostics: Diagnostic[] = [
    ...crossings.map((crossing) => cycleCrossesFork(graph, crossing)),
    ...tooDeep.map((exit) => forkTooDeep(graph, exit)),
    ...endlessCycles(graph),
    ...silentTrigger(playbook, options.catalog),
    ...unreachableSteps(graph),
    ...outcomeRoutes(graph),
    ...loopSettings(playbook),
    ...parallelAssignments(graph, regions),
    ...findings(),
    ...templateChecks(graph, new RunsBefore(graph, regions)),
  ];
  const isWhole = crossings.length === 0 && tooDeep.length === 0;
  return { ...(isWhole && { machine }), machineFormat, diagnostics };
}
