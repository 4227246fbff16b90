import { router } from '../trpc.ts';
import { answer } from './answer.ts';
import { list } from './list.ts';

export const inputs = router({ list, answer });
