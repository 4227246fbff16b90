import { first } from './0001-first.ts';
import { archive } from './0002-archive.ts';
import { triggers } from './0003-triggers.ts';
import { hashChain } from './0004-hash-chain.ts';
import { answerLinks } from './0005-answer-links.ts';
import { lookingBack } from './0006-looking-back.ts';
import { limits } from './0007-limits.ts';

/** SQL of every version of the database, in order. A released one is never changed; a change is a new one behind it. */
export const migrations: readonly string[] = [first, archive, triggers, hashChain, answerLinks, lookingBack, limits];
