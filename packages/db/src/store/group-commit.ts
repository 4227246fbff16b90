import { StoreFull } from '@setpiece/runtime';
import type { Connection } from '../connection.ts';
import { DatabaseGone } from '../database-gone.ts';

interface Member {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The one writer. Works of one tick share a transaction with a savepoint each: one that throws is rolled back alone and only its
 * caller hears of it. Callers are answered after COMMIT, so an answer means durable.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #statements: Record<'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'undo', () => void>;
  #members: Member[] = [];
  #idle: (() => void)[] = [];
  readonly #guard: () => void;
  readonly #gone = Promise.withResolvers<DatabaseGone>();
  /** Transactions made, for figures. */
  transactions = 0;

  constructor(connection: Connection, guard: () => void = () => {}) {
    this.#connection = connection;
    this.#guard = guard;
    const prepared = (sql: string) => {
      const statement = connection.prepare(sql);
      return () => void statement.run();
    };
    this.#statements = {
      begin: prepared('begin immediate'),
      commit: prepared('commit'),
      rollback: prepared('rollback'),
      savepoint: prepared('savepoint member'),
      release: prepared('release member'),
      undo: prepared('rollback to member'),
    };
  }

  /** Resolves when the file is no longer the one that was opened. */
  get gone(): Promise<DatabaseGone> {
    return this.#gone.promise;
  }

  /**
   * Does synchronous work in the next transaction. Resolves with its result once that is durable.
   *
   * @throws StoreFull when the disk takes no more
   */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.#members.length === 0) setImmediate(() => this.#flush());
      this.#members.push({ work, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  /** Resolves when nothing is left to write. */
  idle(): Promise<void> {
    if (this.#members.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #flush(): void {
    const members = this.#members;
    this.#members = [];
    try {
      this.#guard();
      this.#statements.begin();
      const answers = members.map((member) => this.#one(member, members.length === 1));
      this.#statements.commit();
      this.transactions++;
      for (const answer of answers) answer();
    } catch (error) {
      // A full disk has rolled back already; a second ROLLBACK would hide the reason.
      if (this.#connection.open && this.#connection.inTransaction) this.#statements.rollback();
      if (error instanceof DatabaseGone) this.#gone.resolve(error);
      const told = isFull(error) ? new StoreFull({ cause: error }) : error;
      for (const member of members) member.reject(told);
    }
    if (this.#members.length === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Gives what to tell the caller after COMMIT. */
  #one(member: Member, alone: boolean): () => void {
    if (!alone) this.#statements.savepoint();
    try {
      const result = member.work();
      if (!alone) this.#statements.release();
      return () => member.resolve(result);
    } catch (error) {
      // What follows may build on what did not fit: on a full disk all of them are refused, and none is.
      if (alone || !this.#connection.inTransaction || isFull(error)) throw error;
      this.#statements.undo();
      this.#statements.release();
      return () => member.reject(error);
    }
  }
}

/** The disk takes no more; what could not be written can be written when there is room. */
function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE' || code === 'ENOSPC';
}
