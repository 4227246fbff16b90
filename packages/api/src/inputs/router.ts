import { router } from '../trpc.ts';
import { answer } from './answer.ts';
import { completeTask } from './complete-task.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { tasks } from './tasks.ts';

export const inputs = router({ list, answer, link, tasks, completeTask });
