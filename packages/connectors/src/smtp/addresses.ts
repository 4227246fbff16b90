import type { Platform } from '@setpiece/connector-kit';
import { plainText, type Value } from '@setpiece/playbook';
import { invalidParameter } from '../parameters.ts';
import { readLiteral } from '../read-literal.ts';

/** One address, with the name that stands before it. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * The addresses that a parameter gives: a list, a literal list as text, or a text with commas or semicolons between them, each with
 * or without a name. IRIs of people stand for the address in their record.
 *
 * @throws ConnectorError that names the parameter and what is no address
 */
export async function addressesOf(value: Value | undefined, name: string, platform: Platform): Promise<MailAddress[]> {
  const { default: parseAddresses } = await import('nodemailer/lib/addressparser');
  const found: MailAddress[] = [];
  for (const text of textsOf(value)) {
    withoutControl(text, name);
    if (text.startsWith('/api/3/')) found.push(await addressOfPerson(text, name, platform));
    else for (const one of parseAddresses(text, { flatten: true })) found.push(checked(one, name));
  }
  return found;
}

/** A text for a header. @throws ConnectorError when it holds what could begin another header */
export function withoutControl(text: string, name: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(text))
    throw invalidParameter(name, 'may not hold line breaks or other control characters');
  return text;
}

function textsOf(value: Value | undefined): string[] {
  const read = typeof value === 'string' && value.trim().startsWith('[') ? readLiteral(value) : (value ?? '');
  const texts = Array.isArray(read) ? (read as readonly Value[]).map(plainText) : [plainText(read)];
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Whether a text is one address, with or without a name before it. */
export async function isOneAddress(text: string): Promise<boolean> {
  const { default: parseAddresses } = await import('nodemailer/lib/addressparser');
  const [first, ...others] = parseAddresses(text, { flatten: true });
  return first !== undefined && others.length === 0 && addressShape.test(first.address);
}

const addressShape = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/;

function checked({ name: label, address }: MailAddress, name: string): MailAddress {
  if (!addressShape.test(address))
    throw invalidParameter(name, `holds "${address || label}", which is no e-mail address`);
  return { name: label, address };
}

async function addressOfPerson(iri: string, name: string, platform: Platform): Promise<MailAddress> {
  const person = await platform.record(iri);
  const address = person && plainText(person['email']).trim();
  if (!address) throw invalidParameter(name, `names ${iri}, which has no e-mail address`);
  return checked({ name: '', address: withoutControl(address, name) }, name);
}
