import { router } from '../trpc.ts';
import { about } from './about.ts';

export const settings = router({ about });
