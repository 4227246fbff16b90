import type { Catalog } from '@setpiece/connector-kit';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';

export function getCatalog({ actor, catalog }: Context): Catalog {
  permit(actor, 'catalog.read');
  return catalog.get();
}
