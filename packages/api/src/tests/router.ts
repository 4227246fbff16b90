import { router } from '../trpc.ts';
import { add } from './add.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { simulate } from './simulate.ts';

export const tests = router({ run, simulate, add, remove });
