import { AUTHOR_FILTERS } from './author-filters.ts';
import { CONVERSION_FILTERS } from './conversion-filters.ts';
import { DATA_FILTERS } from './data-filters.ts';
import { IP_FILTERS } from './ip-filters.ts';
import type { ValueFunction } from './library-function.ts';
import { LIST_FILTERS } from './list-filters.ts';
import { mappingFilters } from './mapping-filters.ts';
import { NUMBER_FILTERS } from './number-filters.ts';
import { PLATFORM_FILTERS } from './platform-filters.ts';
import { REGEX_FILTERS } from './regex-filters.ts';
import { SET_FILTERS } from './set-filters.ts';
import { TEXT_FILTERS } from './text-filters.ts';
import { URL_FILTERS } from './url-filters.ts';

const PLAIN_FILTERS: Record<string, ValueFunction> = {
  ...CONVERSION_FILTERS,
  ...NUMBER_FILTERS,
  ...TEXT_FILTERS,
  ...LIST_FILTERS,
  ...SET_FILTERS,
  ...REGEX_FILTERS,
  ...DATA_FILTERS,
  ...URL_FILTERS,
  ...IP_FILTERS,
  ...PLATFORM_FILTERS,
  ...AUTHOR_FILTERS,
};

/** Every filter by its name in templates. */
export const FILTERS: Readonly<Record<string, ValueFunction>> = { ...PLAIN_FILTERS, ...mappingFilters(PLAIN_FILTERS) };
