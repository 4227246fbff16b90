import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Advance } from './compute-move.ts';
import type { ControlFacts } from './machine-json.ts';
import { snapshotToJson } from './snapshot-json.ts';

/** Places of one machine that are kept, and active states in all of them; a machine with more begins to forget. */
const most = { places: 2_000, states: 100_000 };

const ofMachines = new WeakMap<AnyStateMachine, RememberedMoves>();

/**
 * Moves that a machine has made. A move depends on the place and the event alone, so that runs of one machine, which
 * mostly go the same ways, need not work it out again. How often steps were visited is no part of the place: no guard
 * asks, so that each round of a cycle makes the moves of the first one.
 */
export function rememberedMoves(machine: AnyStateMachine): RememberedMoves {
  const known = ofMachines.get(machine);
  if (known) return known;
  const moves = new RememberedMoves();
  ofMachines.set(machine, moves);
  return moves;
}

class RememberedMoves {
  #places = new Map<string, AnyMachineSnapshot>();
  #moves = new WeakMap<AnyMachineSnapshot, Map<string, Advance>>();
  #states = 0;
  #withoutVisits = new WeakMap<AnyMachineSnapshot, AnyMachineSnapshot>();
  begin: Advance | undefined;

  rememberBegin(move: Advance): Advance {
    return (this.begin = { ...move, snapshot: this.#placeOf(move.snapshot) });
  }

  /** The place of a snapshot, whatever was visited before. */
  placeOf(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
    const facts = snapshot.context as ControlFacts;
    if (!hasVisits(facts)) return snapshot;
    const known = this.#withoutVisits.get(snapshot);
    if (known) return known;
    const place = this.#placeOf({ ...snapshot, context: { ...facts, visits: {} } } as AnyMachineSnapshot);
    this.#withoutVisits.set(snapshot, place);
    return place;
  }

  /** A move from a place, as the move of a run that has visited steps before. */
  addVisits(move: Advance, visits: ControlFacts['visits']): Advance {
    const facts = move.snapshot.context as ControlFacts;
    const all = { ...visits, ...Object.fromEntries(Object.entries(facts.visits).map(plus(visits))) };
    const snapshot = { ...move.snapshot, context: { ...facts, visits: all } } as AnyMachineSnapshot;
    this.#withoutVisits.set(snapshot, this.placeOf(move.snapshot));
    return { ...move, snapshot, started: move.started.map(({ step }) => ({ step, visit: countOf(all, step) || 1 })) };
  }

  find(place: AnyMachineSnapshot, event: string): Advance | undefined {
    return this.#moves.get(place)?.get(event);
  }

  remember(from: AnyMachineSnapshot, event: string, move: Advance): Advance {
    const kept = { ...move, snapshot: this.#placeOf(move.snapshot) };
    const moves = this.#moves.get(from);
    if (moves) moves.set(event, kept);
    else this.#moves.set(from, new Map([[event, kept]]));
    return kept;
  }

  /** Equal places become one, whatever way led there. */
  #placeOf(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
    const name = JSON.stringify(snapshotToJson(snapshot));
    const known = this.#places.get(name);
    if (known) return known;
    if (this.#places.size >= most.places || this.#states >= most.states) this.#forget();
    this.#places.set(name, snapshot);
    this.#states += snapshot._nodes.length;
    return snapshot;
  }

  #forget(): void {
    this.#places = new Map();
    this.#states = 0;
    this.#moves = new WeakMap();
    this.#withoutVisits = new WeakMap();
    this.begin = undefined;
  }
}

/** Whether any step of a cycle was entered so far. */
export function hasVisits({ visits }: ControlFacts): boolean {
  for (const step in visits) if (Object.hasOwn(visits, step)) return true;
  return false;
}

function plus(visits: ControlFacts['visits']) {
  return ([step, count]: [string, number]): [string, number] => [step, count + countOf(visits, step)];
}

function countOf(visits: ControlFacts['visits'], step: string): number {
  return (Object.hasOwn(visits, step) && visits[step]) || 0;
}
