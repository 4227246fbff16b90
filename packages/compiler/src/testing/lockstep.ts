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
 * must have started, and the other way round, at every move; both end alike with nothing left. Steps that only end their
 * path take no time: they end before the two are compared.
 *
 * @throws at the first difference
 */
export function runInLockstep(playbook: Playbook, machine: AnyStateMachine, fate: Fate, limit = 200): string[] {
  const rules = new Interpreter(playbook);
  const ends = new Set(playbook.steps.filter(({ kind }) => kind === 'end' || kind === 'fail').map(({ id }) => id));
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
    const atEnd = running.find((visit) => ends.has(stepOf(visit)));
    for (const visit of expected)
      if (!running.includes(visit) && !atEnd) differ(`The rules started ${visit}, the machine did not.`);
    if (new Set(running).size !== running.length) differ(`The machine started a step twice: ${running.join(' ')}.`);
    if (now.status !== 'active' || rules.status !== 'active') break;
    const next = atEnd ?? fate.pick(running);
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

/** As a run finds its place again after a restart. */
function restored(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  return snapshotFromJson(machine, JSON.parse(JSON.stringify(snapshotToJson(snapshot))) as SnapshotJson);
}
