import { parsePlaybook, type Playbook } from '@setpiece/playbook';

/** A playbook for tests: steps in a chain from the trigger, unless routes are given as `from > to`, `from error> to`, `from [option]> to`. */
export function playbookOf(
  steps: readonly object[],
  more: { readonly routes?: readonly string[]; readonly [key: string]: unknown } = {},
): Playbook {
  const named = (steps as readonly { id: string }[]).map((step) => ({ name: step.id, ...step }));
  const chain = ['start', ...named.map(({ id }) => id)];
  const { routes = chain.slice(1).map((to, index) => `${chain[index]} > ${to}`), ...rest } = more;
  const read = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'playbook',
    name: 'Playbook',
    values: 'setpiece',
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    ...rest,
    steps: named,
    routes: routes.map(routeOf),
  });
  if (!read.value) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.value;
}

function routeOf(text: string, index: number): object {
  const [, from, option, outcome, to] = /^(\S+) (?:\[(.+)\]|(error|timeout))?> (\S+)$/.exec(text) ?? [];
  const on = option === undefined ? outcome : { option };
  return { id: `route-${index + 1}`, from, to, ...(on !== undefined && { on }) };
}
