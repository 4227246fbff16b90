import { router } from '../trpc.ts';
import { list } from './list.ts';
import { preview } from './preview.ts';
import { remove } from './remove.ts';
import { runNow } from './run-now.ts';
import { save } from './save.ts';
import { setActive } from './set-active.ts';

export const schedules = router({ list, save, remove, setActive, runNow, preview });
