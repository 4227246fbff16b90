import { schedulesInWorkspace } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { viewOf, type ScheduleView } from './schedule-view.ts';

export function listSchedules(context: Context): Promise<readonly ScheduleView[]> {
  permit(context.actor, 'schedules.read');
  return Promise.all(schedulesInWorkspace(context.database).map((line) => viewOf(context, line)));
}
