import { router } from '../trpc.ts';
import { cancel } from './cancel.ts';
import { events } from './events.ts';
import { get } from './get.ts';
import { lastVars } from './last-vars.ts';
import { list } from './list.ts';
import { recordTest } from './record-test.ts';
import { start } from './start.ts';

export const runs = router({ start, list, get, cancel, lastVars, recordTest, events });
