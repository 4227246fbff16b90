import { recordOfIri } from '@setpiece/db';
import type { WaitingTask } from '@setpiece/runtime';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { nameOf, titleOf } from './name-of.ts';
import type { OpenTask } from './open-task.ts';
import { stepNameOf } from './question-of.ts';

export async function listTasks(context: Context): Promise<readonly OpenTask[]> {
  permit(context.actor, 'inputs.read');
  const waiting = await context.reader.waitingTasks({ limit: 500 });
  return Promise.all(waiting.map((one) => taskOf(context, one)));
}

async function taskOf(context: Context, waiting: WaitingTask): Promise<OpenTask> {
  const { database, catalog } = context;
  const task = recordOfIri(database, waiting.record) ?? {};
  const { description, status, assignedToPerson } = task;
  const items = catalog.get().picklists.flatMap((list) => list.items);
  const statusName = items.find(({ iri }) => iri === status)?.value ?? nameOf(database, status);
  const assignee = nameOf(database, assignedToPerson);
  return {
    ...waiting,
    stepName: await stepNameOf(context, waiting),
    title: titleOf(task),
    ...(typeof description === 'string' && description && { description }),
    ...(statusName && { status: statusName }),
    ...(assignee && { assignee }),
  };
}
