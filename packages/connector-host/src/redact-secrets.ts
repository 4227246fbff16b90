import type { ManifestField } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';

type Values = Readonly<Record<string, Value>>;

/** The texts in fields of type password, those of branches that are not chosen too. */
export function secretsIn(fields: readonly ManifestField[], values: Values): string[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const own = field.type === 'password' && typeof value === 'string' && value !== '' ? [value] : [];
    return [...own, ...secretsIn(Object.values(field.onchange ?? {}).flat(), values)];
  });
}

/** The text with every secret replaced, as it is and as it stands in URLs, JSON and base64. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const forms = new Set(secrets.flatMap(formsOf));
  return [...forms].toSorted((a, b) => b.length - a.length).reduce((left, form) => left.replaceAll(form, '•••'), text);
}

function formsOf(secret: string): string[] {
  const escaped = encodeURIComponent(secret.toWellFormed());
  const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, escaped, inForm, inJson, ...inBase64(secret)];
}

/** A secret's base64 depends on where it begins, e.g. after `user:`; its first and last characters on its neighbours. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const from = before === 0 ? 0 : before + 1;
    const to = (before + bytes.length) % 3 === 0 ? text.length : text.length - 1;
    const middle = text.slice(from, to);
    return middle.length < 6 ? [] : [middle, middle.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
