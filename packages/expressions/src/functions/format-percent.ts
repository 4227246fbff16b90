import { Fault } from '../fault.ts';
import { getKey, isMapping } from '../values/mapping.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { pythonRepr } from '../values/python-text.ts';
import { Tuple } from '../values/tuple.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { formatBySpec } from './format-spec.ts';

const DIRECTIVE = /%(?:\(([^)]*)\))?([-+ #0]*)(\d+)?(?:\.(\d+))?([diouxXeEfFgGcrs%])/g;

/** Python's `"%s is %5.2f" % values`. */
export function formatPercent(template: string, values: unknown, context: EvaluationContext): string {
  const queue = values instanceof Tuple ? [...values.items] : [values];
  return template.replace(
    DIRECTIVE,
    (_all, key: string | undefined, flags: string, width = '', precision: string | undefined, type: string) => {
      if (type === '%') return '%';
      if (key === undefined && queue.length === 0) throw new Fault('VALUE', 'The format has more places than values.');
      const value = key === undefined ? queue.shift() : isMapping(values) ? getKey(values, key) : undefined;
      return formatDirective(value, { flags, width, precision, type }, context);
    },
  );
}

interface Directive {
  readonly flags: string;
  readonly width: string;
  readonly precision: string | undefined;
  readonly type: string;
}

function formatDirective(
  value: unknown,
  { flags, width, precision, type }: Directive,
  context: EvaluationContext,
): string {
  const align = flags.includes('-') ? '<' : '>';
  const point = precision === undefined ? '' : `.${precision}`;
  if (type === 's' || type === 'r') {
    const text = type === 'r' ? pythonRepr(value) : context.text(value);
    return formatBySpec(text, `${align}${width}${point}`, String);
  }
  if (!isNumeric(value)) throw new Fault('TYPE', `"%${type}" needs a number.`);
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const zero = flags.includes('0') && align === '>' ? '0' : '';
  const isWhole = 'diuoxX'.includes(type);
  const number = isWhole ? Math.trunc(toNumber(value)) : value;
  const spec = `${zero === '' ? align : ''}${sign}${flags.includes('#') ? '#' : ''}${zero}${width}${isWhole ? '' : point}`;
  return formatBySpec(number, spec + (type === 'i' || type === 'u' ? 'd' : type), String);
}
