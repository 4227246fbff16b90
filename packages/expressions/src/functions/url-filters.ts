import { pythonText } from '../values/python-text.ts';
import { Fault } from '../fault.ts';
import { Dict } from '../values/dict.ts';
import type { ValueFunction } from './library-function.ts';

/** URLs, file paths and base64. */
export const URL_FILTERS: Record<string, ValueFunction> = {
  urlsplit: (value, args, context) => splitUrl(context.text(value), args.get(0, 'query')),
  urlencode: (value, _args, context) => encodeUrl(context.text(value)),
  urldecode: (value, _args, context) => decodeUrl(context.text(value)),
  basename: (value, _args, context) => context.text(value).replace(/^.*\//s, ''),
  dirname: (value, _args, context) => dirname(context.text(value)),
  win_basename: (value, _args, context) => context.text(value).replace(/^.*[\\/]/s, ''),
  win_dirname: (value, _args, context) => /^(.*)[\\/]/s.exec(context.text(value))?.[1] ?? '',
  splitext: (value, _args, context) => splitExtension(context.text(value)),
  b64encode: (value, _args, context) => encodeBase64(context.text(value)),
  b64decode: (value, _args, context) => decodeBase64(context.text(value)),
};

const URL_PARTS = /^(?:([A-Za-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

function splitUrl(url: string, part: unknown): unknown {
  const [, scheme = '', netloc = '', path = '', query = '', fragment = ''] = URL_PARTS.exec(url)!;
  const [, username = null, password = null, host = ''] = /^(?:([^:@]*)(?::([^@]*))?@)?(.*)$/s.exec(netloc)!;
  const [, hostname = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/s.exec(host) ?? [];
  const parts: Record<string, unknown> = {
    fragment,
    hostname: hostname === '' ? null : hostname.replace(/^\[|\]$/g, '').toLowerCase(),
    netloc,
    password,
    path,
    port: port === undefined || port === '' ? null : Number(port),
    query,
    scheme: scheme.toLowerCase(),
    username,
  };
  if (part === undefined) return new Dict(Object.entries(parts));
  if (typeof part === 'string' && Object.hasOwn(parts, part)) return parts[part];
  throw new Fault('VALUE', `A URL has no part "${pythonText(part)}": use ${Object.keys(parts).join(', ')}.`);
}

function encodeUrl(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%2F/g, '/')
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Fault('VALUE', 'The text is not URL-encoded.');
  }
}

function dirname(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at).replace(/(?<=[^/])\/+$/, '') || (at === 0 ? '/' : '');
}

function splitExtension(path: string): unknown {
  const match = /^(.*[^/.][^/]*)(\.[^./]*)$/s.exec(path);
  return match === null ? [path, ''] : [match[1], match[2]];
}

function encodeBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** As Python: other characters are skipped; padding may be missing. */
function decodeBase64(text: string): string {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  if (digits.length % 4 === 1) throw new Fault('VALUE', 'The text is not base64: a character is missing.');
  const bytes = Uint8Array.from(atob(digits), (char) => char.charCodeAt(0));
  return new TextDecoder('utf-8').decode(bytes);
}
