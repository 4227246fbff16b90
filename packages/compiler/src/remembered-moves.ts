import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Advance } from './compute-move.ts';
import { snapshotToJson } from './snapshot-json.ts';

/** Places of one machine that are kept, and active states in all of them; a machine with more begins to forget. */
const most = { places: 2_000, states: 100_000 };

const ofMachines = new WeakMap<AnyStateMachine, RememberedMoves>();

/**
 * Moves that a machine has made. A move depends on the place and the event alone, so that runs of one machine, which
 * mostly go the same ways, need not work it out again.
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
  begin: Advance | undefined;

  rememberBegin(move: Advance): Advance {
    return (this.begin = { ...move, snapshot: this.#placeOf(move.snapshot) });
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
    this.begin = undefined;
  }
}
