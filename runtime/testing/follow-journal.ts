import { Interpreter, type Ended } from '@setpiece/compiler/testing';
import type { Playbook, RunEvent } from '@setpiece/playbook';

/**
 * Reads a run's journal beside the interpreter of the rules: only steps work that the rules have running, each ends once a
 * visit and item, and both end alike with nothing left.
 *
 * @throws at the first difference
 */
export function followJournal(playbook: Playbook, events: readonly RunEvent[]): { readonly ended: number } {
  const rules = new Interpreter(playbook);
  const kinds = new Map(playbook.steps.map(({ id, kind }) => [id, kind]));
  const ends = new Set<string>();
  const differ = (event: RunEvent, what: string): never => {
    throw new Error(
      `Event ${event.seq}, ${event.type}: ${what} The rules are ${rules.status} with ${rules.running().join(' ') || 'nothing'}.`,
    );
  };
  for (const event of events) {
    if (!('step' in event) || !('visit' in event) || event.type === 'result.ignored') continue;
    const visit = `${event.step}/${event.visit}`;
    const ended = endOf(event, kinds.get(event.step));
    if (ended) {
      const name = `${visit}/${itemOf(event) ?? ''}`;
      if (ends.has(name)) differ(event, `${name} ended before.`);
      ends.add(name);
    }
    if (!rules.running().includes(visit)) {
      if (rules.status === 'failed' && ended) continue;
      differ(event, `${visit} is not running by the rules.`);
    }
    if (ended && itemOf(event) === undefined) rules.end(event.step, ended);
  }
  // What comes too late is noted behind the end.
  const last = events.findLast(({ type }) => type !== 'result.ignored')!;
  if (last.type !== `run.${rules.status}`) differ(last, 'The run ended otherwise.');
  return { ended: ends.size };
}

function endOf(event: RunEvent, kind: string | undefined): Ended | undefined {
  if (event.type === 'step.skipped') return { outcome: 'skipped' };
  if (event.type === 'step.failed') return { outcome: event.outcome };
  if (event.type !== 'step.succeeded') return undefined;
  if (kind === 'end') return { outcome: 'end' };
  return { outcome: event.outcome, ...(event.option !== undefined && { option: event.option }) };
}

function itemOf(event: RunEvent): number | undefined {
  return 'item' in event ? event.item : undefined;
}
