import type { ConnectorStep, Playbook, Step } from '@setpiece/playbook';
import type { Capabilities, CodeStepPlace, UsedOperation } from './import-plan-view.ts';

/** Whether an operation's code is here. */
export type HasCode = (connector: string, operation: string) => boolean;

/** What running these playbooks could reach, as far as it is written down literally. */
export function capabilitiesOf(playbooks: readonly Playbook[], hasCode: HasCode): Capabilities {
  const operations = new Map<string, UsedOperation>();
  const hosts = new Set<string>();
  for (const playbook of playbooks) {
    for (const step of playbook.steps) {
      hostsIn(step, hosts);
      if (step.kind === 'connector') countOperation(step, operations, hasCode);
    }
  }
  return {
    hosts: [...hosts].toSorted(),
    operations: [...operations.values()].toSorted(byName),
    code: playbooks.flatMap(codeSteps),
  };
}

function countOperation(step: ConnectorStep, operations: Map<string, UsedOperation>, hasCode: HasCode): void {
  const { connector, operation } = step;
  const key = `${connector}\n${operation}`;
  const known = operations.get(key) ?? { connector, operation, uses: 0, available: hasCode(connector, operation) };
  operations.set(key, { ...known, uses: known.uses + 1 });
}

function byName(a: UsedOperation, b: UsedOperation): number {
  return a.connector.localeCompare(b.connector) || a.operation.localeCompare(b.operation);
}

/** Hosts of literal addresses, wherever they stand in a step; what its source said besides (`origin`) never runs. */
function hostsIn(step: Step, hosts: Set<string>): void {
  const { origin: _, ...executed } = step;
  const address = /https?:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?=[:/?#"'\\\s]|$)/gi;
  for (const [, host] of JSON.stringify(executed).matchAll(address)) if (host) hosts.add(host.toLowerCase());
}

function codeSteps(playbook: Playbook): CodeStepPlace[] {
  return playbook.steps
    .filter((step) => step.kind === 'code' || (step.kind === 'connector' && step.connector === 'code-snippet'))
    .map((step) => ({ playbook: playbook.id, step: step.id, name: step.name }));
}
