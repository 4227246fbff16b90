import { isJsonObject, type Playbook, type Value, type Values, stepKey } from '@setpiece/playbook';

/** The content of a mock file: outputs that stand in for the outside, by step name or id, or by `connector.operation`. */
export interface Mocks {
  readonly steps?: Readonly<Record<string, Value>>;
  readonly operations?: Readonly<Record<string, Value>>;
}

/**
 * A parsed mock file.
 *
 * @throws when it has another shape, naming what is wrong
 */
export function readMocks(value: unknown): Mocks {
  if (!isJsonObject(value)) throw new Error('A mock file is an object with "steps" and "operations".');
  for (const key of Object.keys(value)) {
    if (key !== 'steps' && key !== 'operations') {
      throw new Error(
        `A mock file has "steps" and "operations", not "${key}". Remove it, or move it into one of them.`,
      );
    }
    if (!isJsonObject(value[key])) throw new Error(`"${key}" of a mock file must be an object of outputs.`);
  }
  return value as Mocks;
}

/**
 * The mocks of a playbook's steps by step id, as a test run takes them: those named by step, then for connector steps those named
 * by operation.
 *
 * @throws when the file names a step that the playbook does not have
 */
export function stepMocks(mocks: Mocks, playbook: Pick<Playbook, 'name' | 'steps'>): Values {
  const byOperation = playbook.steps.flatMap((step) => {
    const output = step.kind === 'connector' ? mocks.operations?.[`${step.connector}.${step.operation}`] : undefined;
    return output === undefined ? [] : [[step.id, output] as const];
  });
  const byStep = Object.entries(mocks.steps ?? {}).map(
    ([name, output]) => [stepNamed(playbook, name).id, output] as const,
  );
  return Object.fromEntries([...byOperation, ...byStep]);
}

function stepNamed(playbook: Pick<Playbook, 'name' | 'steps'>, name: string) {
  const step =
    playbook.steps.find(({ id }) => id === name) ?? playbook.steps.find((one) => stepKey(one.name) === stepKey(name));
  if (!step) throw new Error(`Playbook "${playbook.name}" has no step "${name}". Check the name in the mock file.`);
  return step;
}
