import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@setpiece/api';

export type { AppRouter };

/** What each procedure answers, by router and name. */
type Outputs = inferRouterOutputs<AppRouter>;

export type PlaybookListItem = Outputs['playbooks']['list'][number];
export type PlaybookDetails = Outputs['playbooks']['get'];
export type PublishedVersion = Outputs['playbooks']['versions'][number];
export type ImportPlan = Outputs['playbooks']['planImport'];
export type PlannedPlaybook = ImportPlan['playbooks'][number];
export type RunSummary = Outputs['runs']['list'][number];
export type ScheduleItem = Outputs['schedules']['list'][number];
export type StartablePlaybook = Outputs['runs']['startable'][number];
export type RunDetails = Outputs['runs']['get'];
export type RunStateAt = Outputs['runs']['stateAt'];
export type StepRun = RunDetails['steps'][number];
export type Attempt = StepRun['attempts'][number];
export type TestReport = Outputs['tests']['run'];
export type TestResult = TestReport['tests'][number];
export type RunEffect = TestResult['effects'][number];
export type Simulated = Outputs['tests']['simulate'];
export type Configuration = Outputs['configurations']['list'][number];
export type Health = Outputs['configurations']['check'];
export type Storage = Outputs['settings']['storage'];
export type WorkspaceLimit = Outputs['settings']['limits'][number];
export type WaitingInput = Outputs['inputs']['list'][number];
export type AnswerOutcome = Outputs['inputs']['answer'];
export type OpenTask = Outputs['inputs']['tasks'][number];
export type About = Outputs['settings']['about'];
export type WorkspaceModule = Outputs['records']['modules'][number];
export type WorkspaceRecord = Outputs['records']['list']['records'][number];
