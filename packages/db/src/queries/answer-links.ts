import type { StepAddress } from '@setpiece/playbook';
import { eq, lt } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { answerLinks } from '../tables/answer-links.ts';

/** A link that answers one StepRun's question once. Times are epoch milliseconds. */
export interface AnswerLink extends StepAddress {
  /** Hash of its token: the token itself is kept nowhere. */
  readonly hash: string;
  readonly run: string;
  /** Whom it was made for. */
  readonly recipient?: string;
  readonly createdAt: number;
  readonly createdBy?: string;
  readonly expiresAt: number;
  readonly usedAt?: number;
}

const keptAfterExpiry = 90 * 24 * 60 * 60 * 1000;

/** Keeps a new link. Those that expired long ago go. */
export function putAnswerLink(database: Database, link: Omit<AnswerLink, 'usedAt'>): Promise<void> {
  const { item = -1, ...rest } = link;
  return database.writer.write(() => {
    database.drizzle
      .delete(answerLinks)
      .where(lt(answerLinks.expiresAt, link.createdAt - keptAfterExpiry))
      .run();
    database.drizzle
      .insert(answerLinks)
      .values({ ...rest, item })
      .run();
  });
}

/** The link whose token has this hash. */
export function answerLinkOf(database: Database, hash: string): AnswerLink | undefined {
  const row = database.drizzle.select().from(answerLinks).where(eq(answerLinks.hash, hash)).get();
  if (!row) return undefined;
  const { item, recipient, createdBy, usedAt, ...rest } = row;
  return {
    ...rest,
    ...(item >= 0 && { item }),
    ...(recipient !== null && { recipient }),
    ...(createdBy !== null && { createdBy }),
    ...(usedAt !== null && { usedAt }),
  };
}
