import { findConnector, type Catalog } from '@setpiece/connector-kit';
import type { Diagnostic, Playbook } from '@setpiece/playbook';

/** A notification trigger that nothing will ever set off: its connector is not here, or it only answers. */
export function silentTrigger({ trigger }: Playbook, catalog: Catalog | undefined): Diagnostic[] {
  if (trigger.kind !== 'notification' || !catalog) return [];
  const { id, name, connector } = trigger;
  const known = findConnector(catalog, connector);
  if (known?.listens) return [];
  const listening = [...new Set(catalog.connectors.filter((one) => one.listens).map((one) => `"${one.name}"`))];
  const what = known
    ? `connector "${connector}", which cannot listen here`
    : `connector "${connector}", which is not installed`;
  const next = listening.length ? `Choose ${listening.join(' or ')}` : 'Install a connector that can listen';
  const message = `Trigger "${name}" waits for ${connector ? what : 'a connector, but names none'}. Nothing will start this playbook. ${next}, or another kind of trigger.`;
  return [
    {
      code: 'CANNOT_LISTEN',
      severity: 'warning',
      message,
      at: { step: id, field: 'connector', path: 'trigger.connector' },
    },
  ];
}
