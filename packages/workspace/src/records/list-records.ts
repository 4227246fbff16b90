import { recordsOfModule } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { RecordsPage } from './records-page.ts';

interface RecordsQuery {
  readonly module: string;
  /** @default 50 */
  readonly limit?: number;
  readonly offset?: number;
  readonly search?: string;
}

export function listRecords({ actor, database }: Context, query: RecordsQuery): RecordsPage {
  permit(actor, 'records.read');
  return recordsOfModule(database, { ...query, limit: query.limit ?? 50, offset: query.offset ?? 0 });
}
