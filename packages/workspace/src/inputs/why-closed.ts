import { isFinal, type RunEvent } from '@setpiece/playbook';
import type { RunReader } from '@setpiece/runtime';
import type { InputAddress } from './find-open-input.ts';

/** Why a question takes no answer any more, in a sentence; `at` is when that came about. */
export interface Closed {
  readonly message: string;
  readonly at?: number;
  readonly by: 'answer' | 'timeout' | 'end' | 'nothing';
}

/** Looks into the journal what became of a question that waits no more. */
export async function whyClosed(reader: Pick<RunReader, 'events' | 'run'>, address: InputAddress): Promise<Closed> {
  const events = await reader.events(address.run);
  const closed = events.findLast((event) => event.type === 'wait.closed' && isAt(event, address));
  if (closed?.type === 'wait.closed' && closed.by === 'signal') {
    const last = events.findLast((event) => event.type === 'input.answered' && isAt(event, address));
    const what = last?.type === 'input.answered' ? answerText(last) : '';
    return {
      by: 'answer',
      at: closed.at,
      message: `This question was answered already${what} at ${timeOf(closed.at)}.`,
    };
  }
  if (closed?.type === 'wait.closed' && closed.by === 'timeout')
    return { by: 'timeout', at: closed.at, message: `The time for this question was up at ${timeOf(closed.at)}.` };
  const run = await reader.run(address.run);
  if (run && isFinal(run.status)) {
    const at = run.endedAt ?? run.startedAt;
    return { by: 'end', at, message: `The run that asked this question ended (${run.status}) at ${timeOf(at)}.` };
  }
  return { by: 'nothing', message: `Step "${address.step}" of run ${address.run} does not wait for an answer now.` };
}

function answerText({ name, option }: RunEvent<'input.answered'>): string {
  return ` by ${name}${option === undefined ? '' : ` ("${option}")`}`;
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function isAt(event: RunEvent, { step, visit, item }: InputAddress): boolean {
  const at = event as Partial<InputAddress>;
  return at.step === step && at.visit === visit && at.item === item;
}
