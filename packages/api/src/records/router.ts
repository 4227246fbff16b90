import { router } from '../trpc.ts';
import { list } from './list.ts';
import { modules } from './modules.ts';

export const records = router({ modules, list });
