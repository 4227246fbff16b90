import { nearNamesSentence } from '../errors/near-names.ts';
import { WorkspaceUnavailable } from '../errors/workspace-unavailable.ts';
import { limitProblem } from './checked-limit.ts';
import { limitDefinitions, limitNames, type LimitName, type LimitValues } from './limit-list.ts';

/** What the environment of a process says. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

const prefix = 'SETPIECE_LIMIT_';

/** The environment variable that sets a limit: `SETPIECE_LIMIT_EVENTS_PER_RUN`. */
export function variableOf(name: LimitName): string {
  return prefix + name.replaceAll('-', '_').toUpperCase();
}

/**
 * The limits that the environment sets. A variable that is empty sets none.
 *
 * @throws WorkspaceUnavailable when one is out of range, or there is no such limit: better not to start than with another bound than was meant
 */
export function limitsOfEnvironment(environment: EnvironmentVariables): Partial<LimitValues> {
  const given = Object.entries(environment).filter(([variable, text]) => variable.startsWith(prefix) && text?.trim());
  return Object.fromEntries(given.map(([variable, text = '']) => [nameOf(variable), valueOf(variable, text.trim())]));
}

function nameOf(variable: string): LimitName {
  const name = limitNames.find((one) => variableOf(one) === variable);
  if (name) return name;
  const sentence = nearNamesSentence(variable, limitNames.map(variableOf));
  throw new WorkspaceUnavailable('environment', `The environment variable ${variable} names no limit. ${sentence}`);
}

function valueOf(variable: string, text: string): number {
  const name = nameOf(variable);
  const value = Number(text);
  const problem = limitProblem(name, value);
  if (problem === undefined) return value;
  throw new WorkspaceUnavailable(
    'environment',
    `The environment variable ${variable} is "${text}". ${problem} It sets "${limitDefinitions[name].label}"; unset it to leave that to the settings.`,
  );
}
