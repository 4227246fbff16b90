import { isSameJson, type Value } from '@setpiece/playbook';

/**
 * Whether two values mean the same thing in a filter. Numbers equal their text, booleans too; a picklist item or a linked record
 * equals its IRI, its uuid and (a picklist item) its name.
 */
export function sameValue(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left !== 'object' && typeof right !== 'object') return sameScalar(left, right);
  const names = namesOf(left);
  const others = namesOf(right);
  if (names.length && others.length) return names.some((name) => others.includes(name));
  return isSameJson(left, right);
}

function sameScalar(left: string | number | boolean, right: string | number | boolean): boolean {
  if (left === right || String(left) === String(right)) return true;
  if (typeof left === 'number' || typeof right === 'number')
    return isNumber(left) && isNumber(right) && +left === +right;
  const [a, b] = [String(left), String(right)];
  return isIri(a) !== isIri(b) && (lastPart(a) === b || lastPart(b) === a);
}

function isNumber(value: string | number | boolean): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
  );
}

/** What a value may be called: of an item or record its ids and name, of text the text and the uuid of an IRI. */
function namesOf(value: Value): string[] {
  if (typeof value === 'string') return isIri(value) ? [value, lastPart(value)] : [value];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const item = value as Readonly<Record<string, Value>>;
  return ['@id', 'uuid', 'itemValue'].flatMap((key) => (typeof item[key] === 'string' ? [item[key]] : []));
}

const isIri = (text: string) => text.startsWith('/api/3/');
const lastPart = (iri: string) => iri.slice(iri.lastIndexOf('/') + 1);
