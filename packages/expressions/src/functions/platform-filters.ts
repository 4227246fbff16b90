import { Fault } from '../fault.ts';
import { itemsOf } from '../values/iterate.ts';
import { entriesOf, isMapping } from '../values/mapping.ts';
import { toPlain } from '../values/to-plain.ts';
import { typeWords } from '../values/type-name.ts';
import { extractArtifacts } from './extract-artifacts.ts';
import { htmlTable } from './html-table.ts';
import { htmlToText } from './html-text.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { resolveRange } from './resolve-range.ts';

/** What looks things up on the platform, and its own formats. */
export const PLATFORM_FILTERS: Record<string, ValueFunction> = {
  picklist,
  fromIRI: (value, _args, context) => fromIri(value, context),
  resolveRange: (value, args) => resolveRange(value, args.get(0)),
  iriToLink: (value, _args, context) => iriToLink(context.text(value)),
  json2html: (value) => htmlTable(value),
  html2text: (value, _args, context) => htmlToText(context.text(value)),
  htmltotext: (value, _args, context) => htmlToText(context.text(value)),
  extract_artifacts: (value, _args, context) => extractArtifacts(context.text(value)),
  count_occurrence: (value) => countOccurrences(itemsOf(value)),
};

function picklist(value: unknown, args: CallArguments, { environment }: EvaluationContext): unknown {
  const name = args.get(0);
  if (typeof value !== 'string' || typeof name !== 'string')
    throw new Fault(
      'TYPE',
      `"picklist" needs the names of a list and an item: "Severity" | picklist("High"); found ${typeWords(typeof value === 'string' ? name : value)}.`,
    );
  const item = environment.picklistItem?.(value, name);
  if (item === undefined) throw new Fault('VALUE', `The picklist "${value}" has no item "${name}".`);
  const field = args.get(1);
  if (field === undefined) return structuredCopy(item);
  return typeof field === 'string' && Object.hasOwn(item, field) ? structuredCopy(item[field]) : undefined;
}

function fromIri(value: unknown, { environment }: EvaluationContext): unknown {
  if (Array.isArray(value)) return value.map((iri: unknown) => recordAt(iri, environment));
  return recordAt(value, environment);
}

function recordAt(iri: unknown, environment: EvaluationContext['environment']): unknown {
  if (isMapping(iri)) return iri;
  if (typeof iri !== 'string')
    throw new Fault('TYPE', `"fromIRI" needs an IRI such as "/api/3/alerts/…", found ${typeWords(iri)}.`);
  const record = environment.record?.(iri.replace(/\?.*$/s, ''));
  if (record === undefined) throw new Fault('VALUE', `There is no record at "${iri}".`);
  return structuredCopy(record);
}

/** A fresh copy, so that a template that changes it does not change the platform's data. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isMapping(value)) return value;
  return Object.fromEntries(entriesOf(value).map(([key, item]) => [String(key), structuredCopy(item)]));
}

function iriToLink(iri: string): string {
  const match = /^\/api\/3\/([\w-]+)\/([\w-]+)/.exec(iri);
  return match === null ? iri : `/view-panel/${match[1]}/${match[2]}`;
}

function countOccurrences(items: readonly unknown[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = typeof item === 'string' ? item : JSON.stringify(toPlain(item));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
