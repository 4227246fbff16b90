import type { WaitingFor } from '@setpiece/playbook';
import type { AnswerView, RunReader, WaitingInput, WaitingTask } from '@setpiece/runtime';
import type { Connection } from '../connection.ts';

interface WaitRow {
  readonly run: string;
  readonly step: string;
  readonly visit: number;
  readonly item: number;
  readonly body: string;
  readonly since: number;
  readonly playbook: string;
  readonly playbook_name: string;
  readonly due: number | null;
}

interface AnswerRow {
  readonly at: number;
  readonly body: string;
}

/** What waits for people: questions with their answers so far, and tasks. */
export function waitingForPeople(connection: Connection): Pick<RunReader, 'waitingInputs' | 'waitingTasks'> {
  const waiting = (condition: string) =>
    connection.prepare<{ run: string | null; limit: number }, WaitRow>(
      `select waits.run, waits.step, waits.visit, waits.item, waits.body, waits.since, runs.playbook, runs.playbook_name, timers.due
       from waits join runs on runs.id = waits.run
       left join timers on timers.run = waits.run
         and timers.id = json_array('timeout', waits.step, waits.visit, iif(waits.item < 0, null, waits.item))
       where ${condition} and (@run is null or waits.run = @run) order by waits.since, waits.run limit @limit`,
    );
  const inputs = waiting(`waits.kind = 'input'`);
  const tasks = waiting(`waits.kind = 'record' and json_extract(waits.body, '$.record') is not null`);
  const answers = connection.prepare<[string], AnswerRow>(
    `select at, body from events where run = ? and type = 'input.answered' order by seq`,
  );
  return {
    waitingInputs: async ({ run = null, limit = -1 } = {}) =>
      inputs.all({ run, limit }).map((row) => waitingInput(row, answers.all(row.run))),
    waitingTasks: async ({ limit = -1 } = {}) => tasks.all({ run: null, limit }).map(waitingTask),
  };
}

function waitingInput(row: WaitRow, answers: readonly AnswerRow[]): WaitingInput {
  const { form } = JSON.parse(row.body) as Extract<WaitingFor, { kind: 'input' }>;
  return { ...headOf(row), form, answers: answers.flatMap((answer) => answerTo(row, answer)) };
}

function waitingTask(row: WaitRow): WaitingTask {
  const { record = '' } = JSON.parse(row.body) as Extract<WaitingFor, { kind: 'record' }>;
  return { ...headOf(row), record };
}

function headOf({ run, step, visit, item, since, due, playbook, playbook_name: playbookName }: WaitRow) {
  return {
    run,
    step,
    visit,
    ...(item >= 0 && { item }),
    since,
    ...(due !== null && { due }),
    playbook,
    playbookName,
  };
}

/** The answer, when it is one to this question. */
function answerTo({ step, visit, item }: WaitRow, { at, body }: AnswerRow): AnswerView[] {
  const given = JSON.parse(body) as AnswerView & { step: string; visit: number; item?: number };
  if (given.step !== step || given.visit !== visit || (given.item ?? -1) !== item) return [];
  const { by, name, via, option } = given;
  return [{ by, name, via, at, ...(option !== undefined && { option }) }];
}
