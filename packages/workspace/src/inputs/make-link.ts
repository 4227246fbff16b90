import { putAnswerLink } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { runOf } from '../runs/run-of.ts';
import type { Context, Services } from '../services/services.ts';
import type { InputLink, MakeLink } from '../workspace-actions.ts';
import { findOpenInput, type InputAddress } from './find-open-input.ts';
import { newLinkToken } from './link-token.ts';
import { whyClosed } from './why-closed.ts';

const hour = 60 * 60 * 1000;
const lifetime = 7 * 24;

export async function makeLink(context: Context, given: MakeLink): Promise<InputLink> {
  permit(context.actor, 'inputs.link');
  await runOf(context, given.run);
  const open = await findOpenInput(context.reader, given);
  if (!open) throw new RefusedError((await whyClosed(context.reader, given)).message);
  const link = await keepLink(context, given, {
    createdBy: context.actor.id,
    ...(given.recipient && { recipient: given.recipient.trim().toLowerCase() }),
    ...(open.due !== undefined && { due: open.due }),
    ...(given.hours !== undefined && { hours: given.hours }),
  });
  const base = context.address();
  return { ...link, ...(base !== undefined && { url: base + link.path }) };
}

/** Keeps a new link to a question. It ends with the question's time. */
export async function keepLink(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { run, step, visit, item }: InputAddress,
  options: {
    readonly recipient?: string;
    readonly createdBy?: string;
    readonly due?: number;
    /** @default 7 days */
    readonly hours?: number;
  },
): Promise<Omit<InputLink, 'url'>> {
  const { recipient, createdBy, due = Infinity, hours = lifetime } = options;
  const { token, hash } = newLinkToken();
  const createdAt = clock.now();
  const expires = Math.min(createdAt + Math.round(hours * hour), due);
  await putAnswerLink(database, {
    hash,
    run,
    step,
    visit,
    ...(item !== undefined && { item }),
    ...(recipient !== undefined && { recipient }),
    ...(createdBy !== undefined && { createdBy }),
    createdAt,
    expiresAt: expires,
  });
  return { path: `/answer/${token}`, expires };
}
