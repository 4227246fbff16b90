import type { Configuration, Connector, Platform } from '@setpiece/connector-kit';
import { configuredValues, redactSecrets } from '@setpiece/connector-kit';
import { failureOf } from './failure-of.ts';
import { secretsIn } from './secrets-in.ts';
import { settleOnAbort } from './settle-on-abort.ts';

/** Whether the far side of a configuration can be used. */
export type Health =
  | { readonly status: 'Available'; readonly message?: string }
  | { readonly status: 'Disconnected'; readonly message: string };

/** Asks a connector whether it can be used with a configuration. Secrets are taken out of the answer. */
export async function checkHealth(
  { manifest, checkHealth: check }: Connector,
  { values }: Pick<Configuration, 'values'>,
  { platform, signal }: { readonly platform: Platform; readonly signal: AbortSignal },
): Promise<Health> {
  const { fields } = manifest.configuration;
  const { values: configuration, missing } = configuredValues(fields, values);
  const names = missing.map((field) => `"${field.title || field.name}"`);
  if (names.length) return { status: 'Disconnected', message: `${names.join(', ')} must be filled in first.` };
  if (!check) return { status: 'Available', message: 'This connector has no check: only its fields were looked at.' };
  try {
    await settleOnAbort(check({ configuration, platform, key: 'health-check', signal }), signal);
    return { status: 'Available' };
  } catch (cause) {
    return {
      status: 'Disconnected',
      message: redactSecrets(failureOf(cause, signal).message, secretsIn(fields, values)),
    };
  }
}
