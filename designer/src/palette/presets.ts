import {
  IconMail,
  IconNote,
  IconPlugConnected,
  IconTool,
  IconUserCheck,
  IconWorldWww,
  type Icon,
} from '@tabler/icons-react';
import type { Catalog, ConnectorManifest, ManifestOperation } from '@setpiece/connector-kit';
import { compareVersions } from '@setpiece/connector-kit';
import type { Category, NewStep, StepView } from '../steps/step-view.ts';
import { stepViews } from '../steps/step-views.ts';

/** Something that the palette adds. Without a step it is a note. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** Second line: the connector of an operation. */
  readonly detail?: string;
  readonly category: Category;
  readonly icon: Icon;
  readonly color: string;
  readonly keywords: string;
  readonly step?: NewStep;
}

/** Type of the data that a drag out of the palette carries. */
export const dragType = 'application/x-setpiece-preset';

const presetsOfCatalog = new WeakMap<Catalog, readonly Preset[]>();

/** Everything that the palette offers: step kinds, every action of the installed connectors, a note. */
export function presets(catalog: Catalog): readonly Preset[] {
  let known = presetsOfCatalog.get(catalog);
  if (!known) presetsOfCatalog.set(catalog, (known = [...kindPresets(), approval, ...operationPresets(catalog), note]));
  return known;
}

export function findPreset(catalog: Catalog, id: string): Preset | undefined {
  return presets(catalog).find((preset) => preset.id === id);
}

/** The presets whose label, connector or keywords hold every word of the text. */
export function filterPresets(all: readonly Preset[], text: string): readonly Preset[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return all;
  return all.filter(({ label, detail, keywords, category }) => {
    const haystack = `${label} ${detail ?? ''} ${keywords} ${category}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** A manual input that is answered by yes or no, with a comment. */
const approval: Preset = {
  id: 'approval',
  label: 'Approval',
  category: 'People',
  icon: IconUserCheck,
  color: 'orange',
  keywords: 'approve reject decide person manual input quorum',
  step: {
    name: 'Approval',
    kind: 'manual_input',
    approval: true,
    title: 'Please approve',
    fields: [{ name: 'message', label: 'Comment', type: 'textarea' }],
    options: [{ name: 'Approve', primary: true }, { name: 'Reject' }],
  },
};

const note: Preset = {
  id: 'note',
  label: 'Note',
  category: 'Notes',
  icon: IconNote,
  color: 'yellow',
  keywords: 'comment sticker text',
};

function kindPresets(): Preset[] {
  return Object.entries(stepViews).flatMap(([kind, view]): Preset[] => {
    const {
      create,
      label,
      category,
      icon,
      color,
      keywords = '',
    } = view as Pick<StepView<never>, 'keywords'> & typeof view;
    return create ? [{ id: `kind:${kind}`, label, category, icon, color, keywords, step: create() }] : [];
  });
}

function operationPresets(catalog: Catalog): Preset[] {
  return latest(catalog.connectors).flatMap((connector) =>
    connector.operations
      .filter(({ visible, enabled }) => visible && enabled)
      .map((operation) => operationPreset(connector, operation)),
  );
}

function operationPreset(connector: ConnectorManifest, operation: ManifestOperation): Preset {
  const label = operation.title || operation.operation;
  return {
    id: `operation:${connector.name}:${operation.operation}`,
    label,
    detail: connector.label || connector.name,
    category: 'Connectors',
    icon: iconOf(connector.name),
    color: 'blue',
    keywords: `${connector.name} ${operation.operation} ${operation.category ?? ''}`,
    step: {
      name: label,
      kind: 'connector',
      connector: connector.name,
      version: connector.version,
      operation: operation.operation,
      parameters: {},
    },
  };
}

function iconOf(connector: string): Icon {
  if (/mail|smtp|imap|exchange/i.test(connector)) return IconMail;
  if (/util/i.test(connector)) return IconTool;
  return connector === 'http' ? IconWorldWww : IconPlugConnected;
}

function latest(connectors: readonly ConnectorManifest[]): ConnectorManifest[] {
  const byName = Map.groupBy(connectors, ({ name }) => name);
  return [...byName.values()].flatMap((versions) =>
    versions.toSorted((a, b) => compareVersions(a.version, b.version)).slice(-1),
  );
}
