import type { Sort, Value } from '@setpiece/playbook';
import { compareValues } from './compare-values.ts';
import { valuesAt } from './value-at.ts';

type Fields = Readonly<Record<string, Value>>;

/** The records in the asked order; equal ones keep theirs. Records without a value come last upwards, first downwards. */
export function sortRecords<Item extends Fields>(records: readonly Item[], sort: readonly Sort[]): Item[] {
  return records.toSorted((left, right) => {
    for (const { field, direction } of sort) {
      const order = compareField(left, right, field);
      if (order) return direction === 'asc' ? order : -order;
    }
    return 0;
  });
}

function compareField(left: Fields, right: Fields, field: string): number {
  const [a = null, b = null] = [valuesAt(left, field)[0], valuesAt(right, field)[0]];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareValues(a, b) ?? 0;
}
