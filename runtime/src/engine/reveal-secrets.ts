import { redactValue } from '@setpiece/connector-kit';
import {
  maskSealed,
  replaceSealed,
  sealedText,
  secretMask,
  type OperationFailure,
  type Value,
  type Values,
} from '@setpiece/playbook';
import type { SecretBox } from '../ports/secret-box.ts';
import { Halted } from './halted.ts';
import type { Services } from './services.ts';
import { secretName } from './seal-passwords.ts';
import { failureOf, StepFailure } from './step-failure.ts';

/** A value with its secrets opened, for an operation that it is handed to, and what takes them out of whatever comes back. */
export interface Revealed {
  readonly value: Value;
  /** Puts the sealed texts back where the secrets are; absent when there are none. */
  readonly sealAgain?: (value: Value) => Value;
  readonly hideValue: (value: Value) => Value;
  readonly hideFailure: (failure: OperationFailure) => OperationFailure;
  readonly hideError: (error: unknown) => unknown;
}

type Needs = Pick<Services, 'secrets' | 'store' | 'parentOf'>;

/**
 * Opens the secrets in a value that a run hands to an operation: those that were told to this run, to runs above and below it, or to a
 * run that it repeats. What looks like a secret of another run stays as it is.
 *
 * @throws StepFailure `SECRET_UNREADABLE` when one was sealed with another key
 */
export async function revealSecrets(services: Needs, run: string, value: Value): Promise<Revealed> {
  if (!hasSealed(value)) return { value, hideValue: itself, hideFailure: itself, hideError: itself };
  const told = new Set<string>();
  mapTexts(value, (text) => replaceSealed(text, (of) => (told.add(of), '')));
  const own = new Set<string>();
  for (const of of told) if (await areRelated(services, run, of)) own.add(of);
  const sealedTexts = new Map<string, string>();
  const open = (of: string, body: string) => {
    if (!own.has(of)) return sealedText(of, body);
    const text = openedText(services.secrets, of, body);
    sealedTexts.set(text, sealedText(of, body));
    return text;
  };
  const revealed = mapTexts(value, (text) => replaceSealed(text, open));
  const opened = [...sealedTexts.keys()];
  const hideValue = (one: Value) => redactValue(one, opened, secretMask);
  const hideFailure = (failure: OperationFailure) => ({
    ...failure,
    message: redactValue(failure.message, opened, secretMask) as string,
  });
  const hideError = (error: unknown) =>
    error instanceof Halted ? error : new StepFailure(hideFailure(failureOf(error)), { cause: error });
  const sealAgain = (one: Value) => withSealed(one, sealedTexts);
  return { value: revealed, ...(opened.length && { sealAgain }), hideValue, hideFailure, hideError };
}

/** By way of numbers that are in no text, so that no secret is looked for in a sealed text. */
function withSealed(value: Value, sealedTexts: ReadonlyMap<string, string>): Value {
  const [texts, places] = [[...sealedTexts.keys()], [...sealedTexts.values()]];
  const longestFirst = [...texts.entries()].toSorted(([, a], [, b]) => b.length - a.length);
  const numbered = longestFirst.reduce((left, [at, text]) => redactValue(left, [text], `\uE000${at}\uE001`), value);
  return mapTexts(numbered, (text) =>
    text.replaceAll(/\uE000(\d+)\uE001/g, (found, at) => places[Number(at)] ?? found),
  );
}

function hasSealed(value: Value): boolean {
  return maskSealed(value) !== value;
}

function itself<Kind>(one: Kind): Kind {
  return one;
}

function openedText(secrets: SecretBox, run: string, body: string): string {
  try {
    return secrets.open(secretName(run), Buffer.from(body, 'base64url').toString());
  } catch (cause) {
    const message =
      `A password that was told to run ${run} cannot be opened: it was sealed with another key. ` +
      'Restore workspace.key from a backup, or run the playbook again and answer anew.';
    throw new StepFailure({ code: 'SECRET_UNREADABLE', message, retryable: false }, { cause });
  }
}

/** Whether two runs stem from one: as callers, sub-playbooks or re-runs of each other. */
async function areRelated(services: Needs, run: string, other: string): Promise<boolean> {
  if (run === other) return true;
  const [above, aboveOther] = [await origins(services, run), await origins(services, other)];
  return [...aboveOther].some((one) => above.has(one));
}

async function origins({ store, parentOf }: Needs, run: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const left = [run];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    const [parent, summary] = [await parentOf(at), await store.run(at)];
    for (const next of [parent?.run, summary?.fork?.run]) if (next !== undefined) left.push(next);
  }
  return found;
}

function mapTexts(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map((one) => mapTexts(one, change));
  return Object.fromEntries(
    Object.entries(value as Values).map(([name, part]) => [change(name), mapTexts(part, change)]),
  );
}
