import { checkHealth, type Health } from '@setpiece/connector-host';
import { findConnector } from '@setpiece/connector-kit';
import { permit } from '../permit.ts';
import { openValues } from '../services/open-values.ts';
import type { Context } from '../services/services.ts';
import { configurationOf } from './configuration-of.ts';

/** A check that takes longer counts as no answer. */
const MILLISECONDS = 60_000;

/** Asks the connector whether its far side can be used. */
export async function checkConfiguration(context: Context, { id }: { readonly id: string }): Promise<Health> {
  permit(context.actor, 'configurations.check');
  const sealed = configurationOf(context, id);
  const version = findConnector(context.catalog.get(), sealed.connector)?.version;
  const connector = context.connectors.find(
    ({ manifest }) => manifest.name === sealed.connector && manifest.version === version,
  );
  if (!connector)
    return { status: 'Disconnected', message: `The code of connector "${sealed.connector}" is not installed here.` };
  try {
    const values = openValues(context.secrets, sealed);
    return await checkHealth(
      connector,
      { values },
      { platform: context.platform, signal: AbortSignal.timeout(MILLISECONDS) },
    );
  } catch (error) {
    return { status: 'Disconnected', message: (error as Error).message };
  }
}
