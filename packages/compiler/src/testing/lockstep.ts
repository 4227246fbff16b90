import type { Playbook } from '@setpiece/playbook';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { advance, begin } from '../advance.ts';
import type { Advance } from '../compute-move.ts';
import { snapshotFromJson, snapshotToJson, type SnapshotJson } from '../snapshot-json.ts';
import { Interpreter, type Ended } from './interpreter.ts';

/** Decides: which of several running steps ends next, and how. Deterministic by its seed. */
export interface Fate {
  pick(running: readonly string[]): string;
  endingOf(step: string): Ended;
}

/**
 * Runs a machine and the interpreter side by side with the same endings. Whatever the machine starts the interpreter
 * must have started; the machine may hold back a join for a while, nothing else; both end alike with nothing left.
 *
 * @throws at the first difference
 */
export function runInLockstep(playbook: Playbook, machine: AnyStateMachine, fate: Fate, limit = 200): string[] {
  const rules = new Interpreter(playbook);
  const joins = joinsOf(playbook);
  const trace: string[] = [];
  const differ = (what: string): never => {
    throw new Error(`${what} After: ${trace.join(' ') || 'the start'}.`);
  };
  const begun = new Set<string>();
  const visitsIn = ({ started }: Advance): string[] =>
    started.map(({ step, visit }) => {
      const name = `${step}/${visit}`;
      if (begun.has(name)) differ(`The machine started ${name} again.`);
      begun.add(name);
      return name;
    });
  let now = begin(machine);
  let running = visitsIn(now);
  for (let count = 0; count < limit; count++) {
    const expected = rules.running();
    for (const visit of running)
      if (!expected.includes(visit)) differ(`The machine started ${visit}, the rules did not.`);
    for (const visit of expected)
      if (!running.includes(visit) && !(joins.has(stepOf(visit)) && running.length))
        differ(`The rules started ${visit}, the machine did not.`);
    if (new Set(running).size !== running.length) differ(`The machine started a step twice: ${running.join(' ')}.`);
    if (now.status !== 'active' || rules.status !== 'active') break;
    const next = fate.pick(running);
    const ended = fate.endingOf(next);
    trace.push(`${next}:${ended.option ?? ended.outcome}`);
    rules.end(stepOf(next), ended);
    now = advance(machine, count % 4 ? now.snapshot : restored(machine, now.snapshot), stepOf(next), ended);
    const left = running.filter((visit) => visit !== next && !now.stopped.includes(stepOf(visit)));
    running = [...left, ...visitsIn(now)];
  }
  if (now.status === 'active' && rules.status === 'active' && running.length === 0) differ('The machine hangs.');
  if (now.status !== rules.status) differ(`The machine is ${now.status}, the rules are ${rules.status}.`);
  return trace;
}

function stepOf(visit: string): string {
  return visit.slice(0, visit.lastIndexOf('/'));
}

function joinsOf(playbook: Playbook): ReadonlySet<string> {
  const once = new Set(playbook.steps.filter(({ join }) => join === 'any').map(({ id }) => id));
  const any = new Set(once);
  return new Set(playbook.routes.map(({ to }) => to).filter((to) => !any.has(to) && (once.has(to) || !once.add(to))));
}

/** As a run finds its place again after a restart. */
function restored(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  return snapshotFromJson(machine, JSON.parse(JSON.stringify(snapshotToJson(snapshot))) as SnapshotJson);
}
