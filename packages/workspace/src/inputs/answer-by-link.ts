import { answerLinkOf, type AnswerLink } from '@setpiece/db';
import type { FormField, Picklist } from '@setpiece/playbook';
import { BadAnswer, type Answerer, type InputForm, type WaitingInput as OpenInput } from '@setpiece/runtime';
import type { AnswerProblem } from '@setpiece/records';
import type { Services } from '../services/services.ts';
import { giveAnswer } from './answer-input.ts';
import { findOpenInput } from './find-open-input.ts';
import type { LinkAnswer, LinkPage } from './link-page.ts';
import { hashOfToken } from './link-token.ts';
import { whyClosed } from './why-closed.ts';

/** What a link shows. Looking uses nothing up: mail scanners look at every link. */
export async function openLink(services: Services, token: string): Promise<LinkPage> {
  const found = await lookUp(services, token);
  return 'kind' in found ? found : questionPage(found);
}

/** Answers through a link, once. The link is used up in the transaction that takes the answer. */
export async function answerByLink(services: Services, token: string, given: LinkAnswer): Promise<LinkPage> {
  const found = await lookUp(services, token);
  if ('kind' in found) return found;
  const { link, open } = found;
  const by = answererOf(link, given);
  if (!by) return questionPage(found, given, [{ field: 'name', message: 'Your name is needed.' }]);
  try {
    const { fields = [] } = formOf(open);
    const answered = await giveAnswer(services, link, given, fields, by);
    if (!answered.accepted) return await closedPage(services, link);
    const option = given.option;
    return { kind: 'answered', isNew: true, at: services.clock.now(), ...(option !== undefined && { option }) };
  } catch (cause) {
    if (!(cause instanceof BadAnswer)) throw cause;
    const again = await lookUp(services, token);
    if ('kind' in again) return again;
    return questionPage(found, given, cause.problems.length ? cause.problems : [{ field: '', message: cause.message }]);
  }
}

interface Found {
  readonly link: AnswerLink;
  readonly open: OpenInput;
  readonly picklists: readonly Picklist[];
}

async function lookUp(services: Services, token: string): Promise<Found | LinkPage> {
  const link = /^[\w-]{43}$/.test(token) ? answerLinkOf(services.database, hashOfToken(token)) : undefined;
  if (!link) return { kind: 'unknown' };
  if (link.usedAt !== undefined) return usedPage(services, link, link.usedAt);
  const open = await findOpenInput(services.reader, link);
  if (open && link.expiresAt > services.clock.now()) return { link, open, picklists: services.catalog.get().picklists };
  return open ? { kind: 'expired', at: link.expiresAt } : closedPage(services, link);
}

function questionPage(
  { link, open, picklists }: Found,
  tried?: LinkAnswer,
  problems: readonly AnswerProblem[] = [],
): LinkPage {
  const { title, text, fields = [], options = [] } = formOf(open);
  return {
    kind: 'question',
    title,
    ...(text !== undefined && { text }),
    fields: fields.map((field) => withItems(field, picklists)),
    options,
    asksName: link.recipient === undefined,
    expires: link.expiresAt,
    ...(tried && { tried }),
    problems,
  };
}

/** The holder of a used link sees what was answered with it. */
async function usedPage({ reader }: Services, { run, hash }: AnswerLink, at: number): Promise<LinkPage> {
  const events = await reader.events(run);
  const given = events.find((event) => event.type === 'input.answered' && event.link === hash);
  const option = given?.type === 'input.answered' ? given.option : undefined;
  return { kind: 'answered', isNew: false, at, ...(option !== undefined && { option }) };
}

/** Who answered is not told to whoever holds a link. */
async function closedPage({ reader }: Services, link: AnswerLink): Promise<LinkPage> {
  const { by, at } = await whyClosed(reader, link);
  const reason = by === 'answer' ? 'answered' : by === 'timeout' ? 'timeout' : 'ended';
  return { kind: 'closed', reason, ...(at !== undefined && { at }) };
}

/** A link for a person answers as that person; any other as whoever its holder says to be, once. */
function answererOf({ hash, recipient, createdBy }: AnswerLink, { name = '' }: LinkAnswer): Answerer | undefined {
  // Links that nobody made went out by mail.
  const via = createdBy === undefined ? 'email' : 'link';
  if (recipient !== undefined) return { id: recipient, name: recipient, via, link: hash };
  const said = name.trim().slice(0, 200);
  return said ? { id: `link:${hash.slice(0, 16)}`, name: said, via: 'link', link: hash } : undefined;
}

/** Who has only a link cannot look up picklists: the items come with the field. */
function withItems(field: FormField, picklists: readonly Picklist[]): FormField {
  const known = field.type === 'picklist' && picklists.find(({ name }) => name === field.picklist);
  return known ? { ...field, options: known.items.map(({ iri, value }) => ({ value: iri, label: value })) } : field;
}

function formOf({ form }: OpenInput): InputForm {
  return form as unknown as InputForm;
}
