import type { SourceObject } from '../source-object.ts';

/**
 * Names of the ways out of a branching step. One without a name is called after the step that it leads to; one whose name
 * another way to another step has already gets a number.
 */
export function optionNames(
  options: readonly SourceObject[],
  targets: readonly (string | undefined)[],
  nameOf: (iri: unknown) => string | undefined,
): string[] {
  const targetOf = new Map<string, string | undefined>();
  return options.map((option, index) => {
    const target = targets[index];
    const wanted = textOf(option.peek('option')) ?? nameOf(target) ?? `Option ${index + 1}`;
    let name = wanted;
    for (let number = 2; targetOf.has(name) && targetOf.get(name) !== target; number++) name = `${wanted} (${number})`;
    targetOf.set(name, target);
    return name;
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
