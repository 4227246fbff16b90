import { router } from '../trpc.ts';
import { cancel } from './cancel.ts';
import { events } from './events.ts';
import { get } from './get.ts';
import { journal } from './journal.ts';
import { lastVars } from './last-vars.ts';
import { list } from './list.ts';
import { planPrune, prune } from './prune.ts';
import { recordTest } from './record-test.ts';
import { repeatsOf } from './repeats-of.ts';
import { resume } from './resume.ts';
import { rerun } from './rerun.ts';
import { planRerunFailed, rerunFailed } from './rerun-failed.ts';
import { search } from './search.ts';
import { signal } from './signal.ts';
import { start } from './start.ts';
import { startable } from './startable.ts';
import { stateAt } from './state-at.ts';
import { trigger } from './trigger.ts';

export const runs = router({
  start,
  trigger,
  startable,
  list,
  get,
  cancel,
  resume,
  signal,
  lastVars,
  recordTest,
  events,
  journal,
  search,
  stateAt,
  rerun,
  planRerunFailed,
  rerunFailed,
  repeatsOf,
  planPrune,
  prune,
});
