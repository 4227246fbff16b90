import type { Playbook, Route } from '@setpiece/playbook';
import { placesLeadingTo, type PlacesLeadingTo } from './places-leading-to.ts';
import { forksInRounds, type ForkInRound } from './forks-in-rounds.ts';
import { roundsOf, type Round } from './rounds.ts';

/** How a step ended, in the words of the rules. */
export interface Ended {
  readonly outcome: 'done' | 'error' | 'timeout' | 'skipped' | 'fail' | 'end';
  readonly option?: string;
}

/** Control on its way: the visits that led to it, the last of each step. */
interface Token {
  readonly passed: ReadonlyMap<string, number>;
  /** The routes that it was sent along together with others. */
  readonly fork?: readonly Route[];
}

/**
 * The rules of a run, as plainly as they can be said; it knows no compiler. Tokens move along routes. A step that joins
 * `all` starts when a token waits at it and no other token can still get there: every route to it is then taken or
 * dead. A step that joins `any` starts with the first token and ignores those that come later in the same visit. Where a
 * cycle comes to a fork again, the branches start when nothing of the round before goes on behind the fork.
 */
export class Interpreter {
  readonly #routes = new Map<string, Route[]>();
  readonly #rounds: readonly Round[];
  readonly #leadingTo: PlacesLeadingTo;
  readonly #forks: readonly ForkInRound[];
  readonly #anyJoins: ReadonlySet<string>;
  readonly #visits = new Map<string, number>();
  readonly #waiting = new Map<string, Token[]>();
  readonly #running = new Map<string, Token>();
  readonly #lastOfAny = new Map<string, Token>();
  status: 'active' | 'succeeded' | 'failed' = 'active';

  constructor(playbook: Playbook) {
    for (const route of playbook.routes) this.#routes.set(route.from, [...(this.#routes.get(route.from) ?? []), route]);
    this.#anyJoins = new Set(playbook.steps.filter(({ join }) => join === 'any').map(({ id }) => id));
    this.#rounds = roundsOf(playbook);
    this.#forks = forksInRounds(playbook, this.#rounds);
    this.#leadingTo = placesLeadingTo(playbook, this.#rounds);
    this.#send(this.#plain(playbook.trigger.id), { passed: new Map() });
    this.#settle();
  }

  /** Steps at work, as `step/visit`. */
  running(): readonly string[] {
    return Array.from(this.#running.keys(), (step) => `${step}/${this.#visits.get(step)}`);
  }

  end(step: string, ended: Ended): void {
    const token = this.#running.get(step);
    if (!token || this.status !== 'active') throw new Error(`Step "${step}" is not running.`);
    this.#running.delete(step);
    const routes = this.#taken(step, ended);
    if (routes) {
      this.#send(routes, token);
      this.#settle();
    } else {
      this.status = 'failed';
      this.#running.clear();
    }
  }

  /** The class of routes that an outcome fires; undefined when nothing handles it. */
  #taken(step: string, { outcome, option }: Ended): readonly Route[] | undefined {
    const all = this.#routes.get(step) ?? [];
    if (outcome === 'fail') return undefined;
    if (outcome === 'end') return [];
    if (outcome === 'skipped') return this.#plain(step);
    if (outcome === 'done') {
      const chosen = all.filter(({ on }) => typeof on === 'object' && on.option === option);
      return chosen.length ? chosen : this.#plain(step);
    }
    const failed = [outcome, 'error'].map((word) => all.filter(({ on }) => on === word));
    return failed.find(({ length }) => length > 0);
  }

  #plain(place: string): readonly Route[] {
    return (this.#routes.get(place) ?? []).filter(({ on }) => on === undefined);
  }

  #send(routes: readonly Route[], token: Token): void {
    const targets = new Set(routes.map((route) => route.to));
    const sent = { ...token, ...(targets.size > 1 && { fork: routes }) };
    for (const to of targets) {
      if (this.#anyJoins.has(to) && this.#comesLate(to, token)) continue;
      this.#waiting.set(to, [...(this.#waiting.get(to) ?? []), sent]);
      if (this.#anyJoins.has(to)) this.#start(to);
    }
  }

  /** The step ran already in this visit: the token has not been round a cycle since. */
  #comesLate(step: string, { passed }: Token): boolean {
    const last = this.#lastOfAny.get(step)?.passed;
    if (!last || passed.get(step) === last.get(step)) return false;
    const first = this.#rounds.filter((round) => round.leadsAlwaysTo(step)).map(({ back }) => back.to);
    return first.every((place) => (passed.get(place) ?? 0) <= (last.get(place) ?? 0) || place === step);
  }

  #settle(): void {
    for (let ready = this.#ready(); ready !== undefined; ready = this.#ready()) this.#start(ready);
    if (this.#running.size === 0) this.status = 'succeeded';
  }

  #ready(): string | undefined {
    return [...this.#waiting.keys()].find(
      (step) =>
        !this.#running.has(step) &&
        this.#due(step).length > 0 &&
        [...this.#running.keys(), ...this.#waiting.keys()].every(
          (place) => place === step || !this.#canStillReach(place, step),
        ),
    );
  }

  #canStillReach(place: string, step: string): boolean {
    const passed = new Set(this.#due(step).flatMap((token) => [...token.passed.keys()]));
    const tokens = this.#at(place).filter((token) => !this.#comesInLaterRound(token, place, step));
    if (!tokens.length) return false;
    const closed = [...this.#lastOfAny.keys()].filter((join) => tokens.every((token) => this.#comesLate(join, token)));
    return this.#leadingTo(step, passed, closed).has(place);
  }

  #at(place: string): readonly Token[] {
    return [this.#running.get(place) ?? [], this.#waiting.get(place) ?? []].flat();
  }

  /** The tokens that may start the step; others at it wait for the round before, which may come by meanwhile. */
  #due(step: string): readonly Token[] {
    const waiting = this.#waiting.get(step)!;
    return this.#anyJoins.has(step) ? waiting : waiting.filter((token) => !this.#isTooEarly(token));
  }

  /** Of the round before something goes on behind the fork that the token has come along. */
  #isTooEarly({ fork, passed }: Token): boolean {
    return this.#forks.some(
      ({ routes, first, behind }) =>
        routes[0] === fork?.[0] &&
        [...behind].some((place) =>
          this.#at(place).some((other) => (other.passed.get(first) ?? 0) < (passed.get(first) ?? 0)),
        ),
    );
  }

  /** It has to come through a fork, which waits until the round that stands at the step is over. */
  #comesInLaterRound({ passed }: Token, place: string, step: string): boolean {
    return this.#forks.some(({ first, behind }) => {
      if (!behind.has(step)) return false;
      const again = place === first && this.#waiting.has(first) ? 1 : 0;
      const round = (passed.get(first) ?? 0) + again;
      return this.#due(step).every((other) => (other.passed.get(first) ?? 0) < round);
    });
  }

  #start(step: string): void {
    const visit = (this.#visits.get(step) ?? 0) + 1;
    const passed = new Map<string, number>();
    const due = this.#due(step);
    for (const token of due)
      for (const [before, last] of token.passed) passed.set(before, Math.max(last, passed.get(before) ?? 0));
    const token: Token = { passed: passed.set(step, visit) };
    const early = this.#waiting.get(step)!.filter((other) => !due.includes(other));
    if (early.length) this.#waiting.set(step, early);
    else this.#waiting.delete(step);
    this.#visits.set(step, visit);
    this.#running.set(step, token);
    if (this.#anyJoins.has(step)) this.#lastOfAny.set(step, token);
  }
}
