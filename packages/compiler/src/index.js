export { advance, begin, runningSteps, startedSteps } from './advance.js';
export { compile } from './compile.js';
export {} from './graph/step-graph.js';
export { joinOf } from './join-of.js';
export { loadMachine } from './load-machine.js';
export { machineFormat } from './machine-json.js';
export { snapshotFromJson, snapshotToJson } from './snapshot-json.js';
export { toMermaid } from './to-mermaid.js';
export { doneEvent } from './step-outcome.js';
//# sourceMappingURL=index.js.map
