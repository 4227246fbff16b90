import { FILTERS } from './filters.ts';
import { ACCESS_FUNCTIONS } from './access.ts';
import { CALL_FUNCTIONS } from './calls.ts';
import { GLOBAL_FUNCTIONS } from './globals.ts';
import { fromValueFunction, type LibraryFunction } from './library-function.ts';
import { LITERAL_FUNCTIONS } from './literals.ts';
import { OPERATOR_FUNCTIONS } from './operators.ts';
import { STATEMENT_FUNCTIONS } from './statements.ts';
import { TESTS } from './tests.ts';

const CORE: Record<string, LibraryFunction> = {
  ...ACCESS_FUNCTIONS,
  ...OPERATOR_FUNCTIONS,
  ...LITERAL_FUNCTIONS,
  ...STATEMENT_FUNCTIONS,
  ...CALL_FUNCTIONS,
  ...GLOBAL_FUNCTIONS,
};

/** JSONata's own functions, which `{{= … }}` keeps. */
const JSONATA_NAMES = new Set(
  (
    'sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match contains ' +
    'replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power random boolean ' +
    'not map zip filter single reduce sift keys lookup append exists spread merge reverse each error assert type sort shuffle ' +
    'distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl eval toMillis fromMillis clone ' +
    'now millis'
  ).split(' '),
);

export const FILTER_NAMES: readonly string[] = Object.keys(FILTERS);
export const TEST_NAMES: readonly string[] = Object.keys(TESTS).filter((name) => /^\w+$/.test(name));

/** The library function of a filter, or undefined if there is no such filter. */
export function filterFunction(name: string): string | undefined {
  if (!Object.hasOwn(FILTERS, name)) return undefined;
  return JSONATA_NAMES.has(name) || Object.hasOwn(CORE, name) ? `jinja_${name}` : name;
}

/** The library function of a test, or undefined if there is no such test. */
export function testFunction(name: string): string | undefined {
  return Object.hasOwn(TESTS, name) && /^\w+$/.test(name) ? `is_${name}` : undefined;
}

/** Every function a compiled template can call. */
export const LIBRARY: Readonly<Record<string, LibraryFunction>> = {
  ...CORE,
  ...Object.fromEntries(
    Object.entries(FILTERS).map(([name, filter]) => [filterFunction(name)!, fromValueFunction(filter)]),
  ),
  ...Object.fromEntries(TEST_NAMES.map((name) => [`is_${name}`, fromValueFunction(TESTS[name]!)])),
};

/** Whether a variable of that name would hide a function. */
export function isLibraryName(name: string): boolean {
  return Object.hasOwn(LIBRARY, name) || JSONATA_NAMES.has(name) || /^between\d+$|^unpacked$/.test(name);
}
