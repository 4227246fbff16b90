import type { ConnectorManifest } from '@setpiece/connector-kit';

/** Connectors that fit the search by themselves, whole; the others with the actions that fit; by label. */
export function matchingConnectors(connectors: readonly ConnectorManifest[], search: string): ConnectorManifest[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts: (string | undefined)[]) => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return connectors
    .map((connector) => {
      if (fits(connector.label, connector.name, connector.category)) return connector;
      const operations = connector.operations.filter(({ title, operation }) => fits(connector.label, title, operation));
      return { ...connector, operations };
    })
    .filter((connector) => words.length === 0 || connector.operations.length > 0)
    .toSorted((a, b) => (a.label || a.name).localeCompare(b.label || b.name));
}
