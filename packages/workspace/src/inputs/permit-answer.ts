import type { Value, Values } from '@setpiece/playbook';
import type { InputForm } from '@setpiece/runtime';
import type { Actor } from '../actor.ts';
import { permit } from '../permit.ts';

/**
 * Whether somebody signed in may answer a question: everybody who may answer at all, but where one person is asked only that one, and
 * who may answer for others.
 *
 * @throws PermissionError
 */
export function permitAnswer(actor: Actor, { assignee }: Pick<InputForm, 'assignee'>): void {
  permit(actor, 'inputs.answer');
  const names = namesOf(assignee?.user);
  if (names.length && !names.some((name) => isActor(actor, name))) permit(actor, 'inputs.answer_for_others');
}

function isActor({ id, name }: Actor, asked: string): boolean {
  const text = asked.toLowerCase();
  return text === id.toLowerCase() || text === name.toLowerCase();
}

/** What a person may be named by: text, IRI (its uuid too), or a record of one. */
function namesOf(user: Value | undefined): string[] {
  if (typeof user === 'string') return user === '' ? [] : [user, user.slice(user.lastIndexOf('/') + 1)];
  if (Array.isArray(user)) return (user as readonly Value[]).flatMap(namesOf);
  if (typeof user !== 'object' || user === null) return [];
  const { '@id': iri, uuid, email, name } = user as Values;
  return [iri, uuid, email, name].flatMap((one) => (typeof one === 'string' ? namesOf(one) : []));
}
