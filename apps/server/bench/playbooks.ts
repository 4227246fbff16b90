import { parsePlaybook, type Playbook } from '@setpiece/playbook';

/** A chain of steps behind a webhook that asks for no secret. */
export function webhookPlaybook(
  id: string,
  steps: readonly object[],
  more: { readonly respond?: string; readonly [key: string]: unknown } = {},
): Playbook {
  const { respond, ...rest } = more;
  const named = (steps as readonly { readonly id: string }[]).map((step) => ({ name: step.id, ...step }));
  const chain = ['start', ...named.map((step) => step.id)];
  const read = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id,
    name: id,
    values: 'setpiece',
    trigger: {
      id: 'start',
      name: 'Start',
      kind: 'webhook',
      authentication: 'none',
      ...(respond !== undefined && { respond }),
    },
    steps: named,
    routes: chain.slice(1).map((to, index) => ({ id: `r${index}`, from: chain[index], to })),
    ...rest,
  });
  if (!read.value) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.value;
}

/** A step that sets one variable. */
export function set(name: string, value: unknown): object {
  return { id: name, kind: 'set_variable', variables: [{ name, value }] };
}

/** Five expressions in a row. */
export const fiveSteps: readonly object[] = [
  set('s1', '{{ vars.request.data.x + 1 }}'),
  ...[2, 3, 4, 5].map((n) => set(`s${n}`, `{{ vars.s${n - 1} + 1 }}`)),
];

/** A wait of some seconds. */
export function wait(seconds: number): object {
  return { id: 'wait', kind: 'wait', for: { kind: 'duration', duration: { seconds } } };
}
