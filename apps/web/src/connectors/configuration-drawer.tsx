import { Drawer } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import type { Configuration } from '../api/app-router.ts';
import { ConfigurationForm } from './configuration-form.tsx';

/** What the drawer is about: a configuration that is there, or a new one, maybe under an id that playbooks name. */
export interface EditedConfiguration {
  readonly name: string;
  readonly id?: string;
  /** The first one of its connector is the default one. */
  readonly isFirst?: boolean;
  readonly configuration?: Configuration;
}

interface ConfigurationDrawerProps {
  readonly connector: ConnectorManifest;
  readonly edited: EditedConfiguration | undefined;
  readonly onClose: () => void;
}

/** The fields of one configuration beside the page. */
export function ConfigurationDrawer({ connector, edited, onClose }: ConfigurationDrawerProps) {
  const label = connector.label || connector.name;
  return (
    <Drawer
      opened={edited !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      title={edited?.configuration ? `${label}: ${edited.configuration.name}` : `${label}: new configuration`}
    >
      {edited && <ConfigurationForm connector={connector} edited={edited} onSaved={onClose} />}
    </Drawer>
  );
}
