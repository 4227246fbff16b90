import type { Playbook, Step } from '@setpiece/playbook';

/** What may be changed of a step: any field but identity. A field set to `undefined` is removed. */
export type StepChange = { readonly [Field in string]?: unknown };

/** Changes fields of a step. */
export function editStep(playbook: Playbook, id: string, change: StepChange): Playbook {
  return {
    ...playbook,
    steps: playbook.steps.map((step) => (step.id === id ? (withoutUndefined({ ...step, ...change }) as Step) : step)),
  };
}

/** The object without keys whose value is `undefined`: the file has no such thing. */
export function withoutUndefined<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
