import type { AnyMachineSnapshot } from 'xstate';
import type { ControlFacts, MachineJson, NamedJson, StateJson, TransitionJson } from './machine-json.ts';

/** A state in which control can stand: a step at work, or one that what has arrived is noted for. */
interface Place {
  readonly state: StateJson;
  /** The states that its transitions name. */
  readonly siblings: Readonly<Record<string, StateJson>>;
  /** Names under which arrivals are noted; none for a step. */
  readonly at: readonly string[];
  /** Goes on with the first arrival. */
  readonly isRace: boolean;
  /** What arrives is kept until the place can be entered: of a fork beside, the round before may still go on. */
  readonly isKept: boolean;
}

/** Where control stands: numbers of places. */
interface Standing {
  readonly at: readonly number[];
  /** Races that are over: what arrives now comes late. Those that control has yet to come to are not. */
  readonly over: ReadonlySet<number>;
}

/** What leads to a goal within a state, up to the races on the way. */
interface Ways {
  /** 1 for each place from which the goal can be reached, by its number less that of the first in the state. */
  readonly leading: Uint8Array;
  /** The races among those places; what is before them leads to the goal only while they are not over. */
  readonly races: readonly number[];
}

/**
 * Tells of a machine at some place what can still arrive where. It reads the ways from the machine itself; what leads to
 * a state that waits is worked out when something has arrived there first.
 */
export class OnTheWay {
  readonly #places: Place[] = [];
  readonly #numbers = new Map<StateJson, number>();
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  /** Numbers of the places in a state, first and after the last: by its key. */
  readonly #inside = new Map<string, readonly [number, number]>();
  readonly #before: readonly (readonly number[])[];
  /** Numbers of the races by the id of the region that they stand in. */
  readonly #races = new Map<string, number>();
  readonly #ways = new Map<string, Ways>();
  readonly #standing = new WeakMap<AnyMachineSnapshot, Standing>();

  constructor(machine: MachineJson) {
    this.#add(machine, machine.id, machine.id, {});
    const before: number[][] = this.#places.map(() => []);
    this.#places.forEach((place, number) => {
      for (const next of this.#after(place)) before[next]!.push(number);
    });
    this.#before = before;
  }

  /** Something arrived, and nothing else can that must be waited for. */
  isReady(snapshot: AnyMachineSnapshot, at: readonly string[], of: string): boolean {
    const { arrived } = snapshot.context as ControlFacts;
    if (!at.some((name) => Object.hasOwn(arrived, name))) return false;
    const goal = this.#byName.get(at[0]!)!;
    return this.#places[goal]!.isRace || !this.#canCome(this.#standingAt(snapshot), goal, of, new Set());
  }

  /** Control stands nowhere in the state. */
  isAtRest(snapshot: AnyMachineSnapshot, of: string): boolean {
    const [first, end] = this.#inside.get(of)!;
    return !this.#standingAt(snapshot).at.some((number) => number >= first && number < end);
  }

  #canCome(standing: Standing, goal: number, of: string, asked: Set<number>): boolean {
    asked.add(goal);
    const { leading, races } = this.#waysTo(goal, of);
    const [first] = this.#inside.get(of)!;
    if (standing.at.some((number) => number !== goal && leading[number - first] === 1)) return true;
    return races.some(
      (race) => !standing.over.has(race) && !asked.has(race) && this.#canCome(standing, race, of, asked),
    );
  }

  #waysTo(goal: number, of: string): Ways {
    const name = `${goal} ${of}`;
    const known = this.#ways.get(name);
    if (known) return known;
    const [first, end] = this.#inside.get(of)!;
    const leading = new Uint8Array(end - first);
    const races: number[] = [];
    const open = [goal];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (number !== goal && this.#places[number]!.isRace) {
        races.push(number);
        continue;
      }
      for (const before of this.#before[number]!)
        if (before >= first && before < end && !leading[before - first]) {
          leading[before - first] = 1;
          open.push(before);
        }
    }
    const ways = { leading, races };
    this.#ways.set(name, ways);
    return ways;
  }

  #standingAt(snapshot: AnyMachineSnapshot): Standing {
    const known = this.#standing.get(snapshot);
    if (known) return known;
    const at: number[] = [];
    const waiting = new Set<number>();
    const over = new Set<number>();
    for (const { id } of snapshot._nodes) {
      const race = this.#races.get(id);
      if (race !== undefined) over.add(race);
      const number = this.#byId.get(id);
      if (number === undefined) continue;
      if (this.#places[number]!.at.length) waiting.add(number);
      else at.push(number);
    }
    for (const number of waiting) over.delete(number);
    const reached = new Set<number>();
    for (const name of Object.keys((snapshot.context as ControlFacts).arrived)) {
      const number = this.#byName.get(name);
      if (number !== undefined && (waiting.has(number) || this.#places[number]!.isKept)) reached.add(number);
    }
    const standing = { at: [...at, ...reached], over };
    this.#standing.set(snapshot, standing);
    return standing;
  }

  #add(state: StateJson, key: string, id: string, siblings: Readonly<Record<string, StateJson>>, around = ''): void {
    const first = this.#places.length;
    const at = awaitedBy(state);
    if (state.invoke || at.length) {
      this.#numbers.set(state, first);
      this.#byId.set(id, first);
      for (const name of at) this.#byName.set(name, first);
      const isRace = state.always?.[0]?.guard?.params['join'] === 'any';
      if (isRace) this.#races.set(around, first);
      const isKept = state.always?.[0]?.guard?.type === 'arrived';
      this.#places.push({ state, siblings, at, isRace, isKept });
    }
    for (const [name, child] of Object.entries(state.states ?? {}))
      this.#add(child, name, `${id}.${name}`, state.states!, id);
    if (state.states) this.#inside.set(key, [first, this.#places.length]);
  }

  /** The places that control can come to next. */
  #after({ state, siblings, at }: Place): number[] {
    const transitions = state.invoke?.onDone ?? [(at.length && (state.always ?? state.onDone)?.[0]) as TransitionJson];
    return transitions.flatMap(({ target, actions }) => [
      ...this.#arriving(actions),
      ...(Object.hasOwn(siblings, target) ? this.#entering(siblings[target]!) : []),
    ]);
  }

  #entering(state: StateJson): number[] {
    const number = this.#numbers.get(state);
    if (state.invoke) return [number!];
    const inner = state.states ?? {};
    const entered = state.type === 'parallel' ? Object.values(inner) : state.initial ? [inner[state.initial]!] : [];
    return [...this.#arriving(state.entry), ...entered.flatMap((child) => this.#entering(child))];
  }

  #arriving(actions: readonly NamedJson[] = []): number[] {
    return actions.flatMap(({ type, params }) =>
      type === 'arrive' ? (params['at'] as readonly string[]).flatMap((name) => this.#byName.get(name) ?? []) : [],
    );
  }
}

/** The names under which arrivals at a state are noted. */
function awaitedBy({ always, onDone }: StateJson): readonly string[] {
  const { type, params } = (always ?? onDone)?.[0]?.guard ?? {};
  if (type === 'ready') return params!['at'] as readonly string[];
  return type === 'arrived' ? [params!['at'] as string] : [];
}
