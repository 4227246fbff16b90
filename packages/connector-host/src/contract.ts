export { operationRunnerContract, type ContractCase, type RunnerUnderTest } from './operation-runner-contract.ts';
export { probeConfiguration, probeConnector } from './probe-connector.ts';
