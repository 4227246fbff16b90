export { createCallGate, type CallGateOptions, type CallLimits } from './call-gate.ts';
export type { CallLog, CallLogEntry } from './call-log.ts';
export { checkHealth, type Health } from './check-health.ts';
export { createInProcessRunner, type InProcessRunner } from './in-process-runner.ts';
export { createMockRunner } from './mock-runner.ts';
export { plainOutput } from './plain-output.ts';
export { createSimulatingRunner, type SimulatedCall } from './simulating-runner.ts';
