export { advance, begin, runningSteps, startedSteps, type Advance, type StepVisit } from './advance.ts';
export { compile, type CompileOptions } from './compile.ts';
export { type ExitClass } from './graph/step-graph.ts';
export { joinOf } from './join-of.ts';
export { loadMachine } from './load-machine.ts';
export { machineFormat, type Compiled, type ControlFacts, type MachineJson } from './machine-json.ts';
export { snapshotFromJson, snapshotToJson, type SnapshotJson } from './snapshot-json.ts';
export { toMermaid } from './to-mermaid.ts';
export { doneEvent, type StepOutcome } from './step-outcome.ts';
//# sourceMappingURL=index.d.ts.map
