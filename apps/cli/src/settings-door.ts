import type { LimitView, WorkspaceActions } from '@setpiece/workspace';
import { asCommandFailure } from './as-command-failure.ts';
import type { ServerClient } from './server-connection.ts';
import { withWorkspace } from './with-workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

/** What every command about settings takes. */
export interface SettingsOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What the commands do with settings of a workspace, whether a server has it open or not. */
export interface SettingsDoor extends Pick<WorkspaceActions['settings'], 'limits' | 'setLimits' | 'setTimeZone'> {
  timeZone(): Promise<string>;
}

/** Does something with the settings of a workspace: through the server that runs on it, else by opening it under its lock. */
export function onSettings<Result>(
  { data }: SettingsOptions,
  action: (door: SettingsDoor) => Promise<Result>,
): Promise<Result> {
  return withWorkspace(workspaceFolder(data), {
    throughServer: (client) => action(doorOfServer(client)),
    opened: ({ settings }) => action({ ...settings, timeZone: async () => (await settings.get()).timeZone }),
  }).catch(asCommandFailure);
}

function doorOfServer({ settings }: ServerClient): SettingsDoor {
  return {
    limits: () => settings.limits.query(),
    setLimits: (input) => settings.setLimits.mutate({ ...input }),
    timeZone: async () => (await settings.about.query()).timeZone,
    setTimeZone: (input) => settings.setTimeZone.mutate(input),
  };
}

/** The setting that is no limit: an IANA name. */
export const timeZoneSetting = 'time-zone';

/** `100,000 events`; `none` where 0 means that. */
export function limitText(value: number, { unit, zero }: Pick<LimitView, 'unit' | 'zero'>): string {
  return value === 0 && zero !== undefined ? zero : `${value.toLocaleString('en')} ${unit}`;
}

/** Where a limit comes from, and what holds until the next start, when that is something else. */
export function originText({ from, variable, now, ...limit }: LimitView): string {
  const origin = from === 'environment' ? variable : from === 'workspace' ? 'this workspace' : 'default';
  return now === undefined ? origin : `${origin}, after the next start (now ${limitText(now, limit)})`;
}
