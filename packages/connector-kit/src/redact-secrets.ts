import type { Value, Values } from '@setpiece/playbook';

/** Shorter secrets are taken for themselves only where they are the whole text: else they would be found everywhere. */
const shortest = 4;

/** The text with every secret replaced, as it is and as it stands in URLs, JSON and base64. */
export function redactSecrets(text: string, secrets: readonly string[], mask = '•••'): string {
  if (secrets.includes(text)) return mask;
  const forms = new Set(secrets.filter(({ length }) => length >= shortest).flatMap(formsOf));
  return [...forms].toSorted((a, b) => b.length - a.length).reduce((left, form) => left.replaceAll(form, mask), text);
}

/** The value with every secret replaced in all of its texts, names too. */
export function redactValue(value: Value, secrets: readonly string[], mask = '•••'): Value {
  if (!secrets.length) return value;
  const redact = (text: string) => redactSecrets(text, secrets, mask);
  const visit = (one: Value): Value => {
    if (typeof one === 'string') return redact(one);
    if (typeof one === 'number') return secrets.includes(String(one)) ? mask : one;
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return (one as readonly Value[]).map(visit);
    return Object.fromEntries(Object.entries(one as Values).map(([name, part]) => [redact(name), visit(part)]));
  };
  return visit(value);
}

function formsOf(secret: string): string[] {
  const escaped = encodeURIComponent(secret.toWellFormed());
  const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, escaped, inForm, inJson, ...inBase64(secret)];
}

/** A secret's base64 depends on where it begins, e.g. after `user:`; its first and last characters on its neighbours. */
function inBase64(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  return [0, 1, 2].flatMap((before) => {
    const shifted = Uint8Array.from([...Array.from({ length: before }, () => 0), ...bytes]);
    const text = base64Of(shifted).replaceAll('=', '');
    const from = before === 0 ? 0 : before + 1;
    const to = (before + bytes.length) % 3 === 0 ? text.length : text.length - 1;
    const middle = text.slice(from, to);
    return middle.length < 6 ? [] : [middle, middle.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
