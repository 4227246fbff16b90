import { characters } from '../values/characters.ts';
import { Fault } from '../fault.ts';
import { MAX_TEXT } from '../limits.ts';
import { floatText } from '../values/float-text.ts';
import { isFloat, isInteger, isNumeric, toNumber, type Numeric } from '../values/numbers.ts';
import { toFixedEven } from './round-decimal.ts';

interface FormatSpec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly isAlternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

/** Formats a value by a Python format specification such as `,.2f` or `>10`; `text` is how it prints without one. */
export function formatBySpec(value: unknown, specification: string, text: (value: unknown) => string): string {
  if (specification === '') return text(value);
  const spec = parseSpec(specification);
  if (isNumeric(value) && (spec.type !== 's' || isFloat(value))) return formatNumber(value, spec, text);
  const plain = text(value);
  const cut = spec.precision === undefined ? plain : characters(plain).slice(0, spec.precision).join('');
  return pad(cut, spec, '<');
}

function parseSpec(specification: string): FormatSpec {
  const match = SPEC.exec(specification);
  if (match === null) throw new Fault('VALUE', `"${specification}" is no format.`);
  const [, fill, align, sign, alternate, zero, width, grouping, precision, type] = match;
  const parsed = {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? (zero === undefined ? '' : '='),
    sign: sign ?? '-',
    isAlternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? '',
    precision: precision === undefined ? undefined : Number(precision),
    type: type ?? '',
  };
  if (parsed.width > MAX_TEXT || (parsed.precision ?? 0) > 100)
    throw new Fault('LIMIT', `The format "${specification}" is too wide.`);
  return parsed;
}

function formatNumber(value: Numeric, spec: FormatSpec, text: (value: unknown) => string): string {
  if (typeof value === 'boolean' && spec.type === '') return pad(text(value), spec, '<');
  const number = toNumber(value);
  const isNegative = number < 0 || Object.is(number, -0);
  const body = digitsOf(value, Math.abs(number), spec);
  const sign = isNegative ? '-' : spec.sign === '-' ? '' : spec.sign;
  if (spec.align !== '=') return pad(sign + body, spec, '>');
  return sign + body.padStart(spec.width - sign.length, spec.fill);
}

function digitsOf(value: Numeric, size: number, spec: FormatSpec): string {
  const { type, precision, grouping, isAlternate } = spec;
  switch (type) {
    case 'f':
    case 'F':
      return group(toFixedEven(size, precision ?? 6), grouping);
    case '%':
      return `${group(toFixedEven(size * 100, precision ?? 6), grouping)}%`;
    case 'e':
    case 'E':
      return withCase(exponentText(size, precision ?? 6), type === 'E');
    case 'g':
    case 'G':
    case 'n':
      return withCase(group(generalText(size, precision ?? 6), grouping), type === 'G');
    case 'x':
    case 'X':
      return withCase((isAlternate ? '0x' : '') + integer(value).toString(16), type === 'X');
    case 'o':
      return (isAlternate ? '0o' : '') + integer(value).toString(8);
    case 'b':
      return (isAlternate ? '0b' : '') + integer(value).toString(2);
    case 'c':
      return String.fromCodePoint(size);
    case 'd':
      return group(integer(value).toString(), grouping);
    default:
      return group(
        isFloat(value)
          ? precision === undefined
            ? floatText(size)
            : generalText(size, precision)
          : integer(value).toString(),
        grouping,
      );
  }
}

function integer(value: Numeric): bigint {
  if (!isInteger(value) && typeof value !== 'boolean') throw new Fault('VALUE', 'The format needs a whole number.');
  const exact = BigInt(value);
  return exact < 0n ? -exact : exact;
}

function group(digits: string, separator: string): string {
  if (separator === '') return digits;
  const [whole, fraction] = digits.split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function exponentText(size: number, precision: number): string {
  return size.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

function generalText(size: number, precision: number): string {
  const digits = Math.max(1, precision);
  const exponent = size === 0 ? 0 : Number(size.toExponential(digits - 1).split('e')[1]);
  if (exponent < -4 || exponent >= digits) return exponentText(size, digits - 1).replace(/\.?0+e/, 'e');
  const fixed = toFixedEven(size, Math.max(0, digits - 1 - exponent));
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function withCase(text: string, isUpper: boolean): string {
  return isUpper ? text.toUpperCase() : text;
}

function pad(text: string, { width, fill, align }: FormatSpec, fallback: string): string {
  const missing = width - characters(text).length;
  if (missing <= 0) return text;
  const side = align === '' ? fallback : align;
  if (side === '<') return text + fill.repeat(missing);
  if (side === '^') return fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2));
  return fill.repeat(missing) + text;
}
