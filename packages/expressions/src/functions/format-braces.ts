import { Fault } from '../fault.ts';
import { pythonRepr } from '../values/python-text.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { attributeOf } from './attribute.ts';
import { formatBySpec } from './format-spec.ts';
import { itemOf } from './item.ts';
import type { CallArguments } from './library-function.ts';

const FIELD = /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}|[{}]/g;

/** Python's `"{} {0} {name:>5}".format(…)`. */
export function formatBraces(template: string, args: CallArguments, context: EvaluationContext): string {
  let next = 0;
  const valueOf = (field: string): unknown => {
    const [, head = '', path = ''] = /^([^.[]*)(.*)$/s.exec(field)!;
    const base = head === '' ? argument(args, String(next++)) : argument(args, head);
    return follow(base, path, context);
  };
  const text = (value: unknown): string => context.text(value);
  return template.replace(FIELD, (match, field: string | undefined, conversion?: string, spec = '') => {
    if (match === '{{') return '{';
    if (match === '}}') return '}';
    if (field === undefined) throw new Fault('VALUE', `A single "${match}" in a format: write it twice.`);
    const value = valueOf(field);
    const inner = spec.replace(/\{([^{}]*)\}/g, (_all: string, name: string) => text(valueOf(name)));
    return formatBySpec(conversion === 'r' ? pythonRepr(value) : conversion === 's' ? text(value) : value, inner, text);
  });
}

function argument(args: CallArguments, name: string): unknown {
  if (!/^\d+$/.test(name)) {
    if (args.named.has(name)) return args.named.get(name);
    throw new Fault('VALUE', `The format names "${name}", which is not given.`);
  }
  const index = Number(name);
  if (index < args.positional.length) return args.positional[index];
  throw new Fault('VALUE', `The format has more places than the ${args.positional.length} values given.`);
}

function follow(base: unknown, path: string, context: EvaluationContext): unknown {
  let value = base;
  for (const [, name, key] of path.matchAll(/\.([^.[]+)|\[([^\]]*)\]/g)) {
    value =
      name === undefined
        ? itemOf(value, /^\d+$/.test(key!) ? Number(key) : key, context)
        : attributeOf(value, name, context);
  }
  return value;
}
