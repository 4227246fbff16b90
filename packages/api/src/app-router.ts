import { catalog } from './catalog/router.ts';
import { configurations } from './configurations/router.ts';
import { expressions } from './expressions/router.ts';
import { inputs } from './inputs/router.ts';
import { macros } from './macros/router.ts';
import { playbooks } from './playbooks/router.ts';
import { records } from './records/router.ts';
import { runs } from './runs/router.ts';
import { schedules } from './schedules/router.ts';
import { settings } from './settings/router.ts';
import { tests } from './tests/router.ts';
import { router } from './trpc.ts';
import { webhooks } from './webhooks/router.ts';

/** Everything that the browser and the command line can ask a server. */
export const appRouter = router({
  playbooks,
  runs,
  inputs,
  schedules,
  webhooks,
  records,
  macros,
  expressions,
  configurations,
  catalog,
  settings,
  tests,
});

/** The type of the API, for tRPC clients. */
export type AppRouter = typeof appRouter;
