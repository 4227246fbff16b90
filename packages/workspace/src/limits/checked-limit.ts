import { nearNamesSentence } from '../errors/near-names.ts';
import { RefusedError } from '../errors/refused-error.ts';
import { limitDefinitions, limitNames, type LimitDefinition, type LimitName } from './limit-list.ts';

/** The definition of a limit that somebody named. @throws RefusedError that says which there are */
export function limitNamed(name: string): LimitName {
  if (Object.hasOwn(limitDefinitions, name)) return name as LimitName;
  throw new RefusedError(`There is no limit "${name}". ${nearNamesSentence(name, limitNames)}`);
}

/** The value, when the limit can have it. @throws RefusedError that names the limit, its range and the next move */
export function checkedLimit(name: LimitName, value: number): number {
  const problem = limitProblem(name, value);
  if (problem === undefined) return value;
  throw new RefusedError(`${limitDefinitions[name].label} (${name}) cannot be ${value}. ${problem}`);
}

/** What is wrong with a value, as the next move; undefined when nothing is. */
export function limitProblem(name: LimitName, value: number): string | undefined {
  const definition: LimitDefinition = limitDefinitions[name];
  const { min, max, isFraction = false } = definition;
  const fits = value >= min && value <= max && (isFraction || Number.isInteger(value));
  return fits ? undefined : `Give a ${isFraction ? '' : 'whole '}number ${rangeText(definition)}.`;
}

/** `from 10 to 10,000,000 events`; where 0 means something of its own, that too. */
function rangeText({ min, max, unit, zero }: LimitDefinition): string {
  const number = (value: number) => value.toLocaleString('en');
  return `from ${number(min)} to ${number(max)} ${unit}${zero === undefined ? '' : `; 0 for ${zero}`}`;
}
