import type { Catalog } from '@setpiece/connector-kit';
import { checkStructure, type Playbook } from '@setpiece/playbook';
import { buildMachine } from './build/build-machine.ts';
import { cycleCrossesFork } from './checks/cycle-crosses-fork.ts';
import { stepGraph } from './graph/step-graph.ts';
import { machineFormat, type Compiled } from './machine-json.ts';

/** What the compiler may know besides the playbook. */
export interface CompileOptions {
  /** Connectors and modules. Without it nothing is said about operations and their parameters. */
  readonly catalog?: Catalog;
  /** Other playbooks by id or IRI, to find references that lead back here. */
  readonly playbooks?: ReadonlyMap<string, Playbook>;
}

/** Compiles a playbook to an XState machine and says what is wrong with it. Pure: equal playbooks give equal machines. */
export function compile(playbook: Playbook, _options: CompileOptions = {}): Compiled {
  const structure = checkStructure(playbook);
  if (structure.length) return { machineFormat, diagnostics: structure };
  const graph = stepGraph(playbook);
  const { machine, crossings } = buildMachine(graph);
  const diagnostics = [...structure, ...crossings.map((crossing) => cycleCrossesFork(graph, crossing))];
  return { ...(crossings.length === 0 && { machine }), machineFormat, diagnostics };
}
