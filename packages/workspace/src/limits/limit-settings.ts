import { putSetting, setting, type Database } from '@setpiece/db';
import type { Limits } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { checkedLimit, limitNamed, limitProblem } from './checked-limit.ts';
import { limitDefinitions, limitNames, runtimeLimits, type LimitDefinition, type LimitName } from './limit-list.ts';
import type { LimitValues } from './limit-list.ts';
import type { LimitView } from './limit-view.ts';
import { limitsOfEnvironment, variableOf, type EnvironmentVariables } from './limits-of-environment.ts';

/** New values of limits by name; null goes back to the default. */
export type LimitChanges = Readonly<Record<string, number | null>>;

/** The limits of an open workspace: the environment's, else those kept in it, else the defaults. */
export interface LimitSettings {
  list(): readonly LimitView[];
  /** All of them or none. @throws RefusedError that names the limit, its range and the next move */
  change(changes: LimitChanges): Promise<void>;
  /** As the runtime counts them. */
  runtime(): Limits;
  runsPerWebhook(): number;
}

const settingName = 'limits';

/** Reads the limits that a workspace keeps. @throws WorkspaceUnavailable when the environment sets one wrongly */
export function createLimitSettings(database: Database, environment: EnvironmentVariables): LimitSettings {
  const fixed = limitsOfEnvironment(environment);
  let kept = keptLimits(database);
  let values = valuesOf(kept, fixed);
  let limits = runtimeLimits(values);
  const atStart = values;

  return {
    list: () => limitNames.map((name) => viewOf(name, { kept, fixed, value: values[name], atStart: atStart[name] })),
    async change(changes) {
      const next = changed(kept, changes, fixed);
      await putSetting(database, settingName, { ...next });
      kept = next;
      values = valuesOf(kept, fixed);
      limits = runtimeLimits(values);
    },
    runtime: () => limits,
    runsPerWebhook: () => values['runs-per-webhook'],
  };
}

/** Those that this version knows and takes; another one may have kept others. */
function keptLimits(database: Database): Partial<LimitValues> {
  const stored = (setting(database, settingName) ?? {}) as Readonly<Record<string, unknown>>;
  const fits = (name: LimitName) => typeof stored[name] === 'number' && limitProblem(name, stored[name]) === undefined;
  return Object.fromEntries(limitNames.filter(fits).map((name) => [name, stored[name]]));
}

function valuesOf(kept: Partial<LimitValues>, fixed: Partial<LimitValues>): LimitValues {
  const value = (name: LimitName) => fixed[name] ?? kept[name] ?? limitDefinitions[name].default;
  return Object.fromEntries(limitNames.map((name) => [name, value(name)])) as LimitValues;
}

function changed(kept: Partial<LimitValues>, changes: LimitChanges, fixed: Partial<LimitValues>): Partial<LimitValues> {
  const next: Partial<Record<LimitName, number>> = { ...kept };
  for (const [given, value] of Object.entries(changes)) {
    const name = limitNamed(given);
    if (fixed[name] !== undefined) throw new RefusedError(setOutside(name));
    if (value === null) delete next[name];
    else next[name] = checkedLimit(name, value);
  }
  return next;
}

function setOutside(name: LimitName): string {
  return (
    `${limitDefinitions[name].label} (${name}) is set by the environment variable ${variableOf(name)}. ` +
    'Change it there, or unset it, and start Setpiece again.'
  );
}

function viewOf(
  name: LimitName,
  given: {
    readonly kept: Partial<LimitValues>;
    readonly fixed: Partial<LimitValues>;
    readonly value: number;
    readonly atStart: number;
  },
): LimitView {
  const { kept, fixed, value, atStart } = given;
  const { isFraction = false, ...definition }: LimitDefinition = limitDefinitions[name];
  const waits = definition.holds === 'after the next start' && value !== atStart;
  return {
    name,
    ...definition,
    isFraction,
    value,
    from: fixed[name] !== undefined ? 'environment' : kept[name] !== undefined ? 'workspace' : 'default',
    variable: variableOf(name),
    ...(waits && { now: atStart }),
  };
}
