import { parseIp } from './ip-address.ts';

const URL = /\bhttps?:\/\/[^\s<>"'\])}]+/gi;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const IP = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]{0,20}\d)/g;
const DOMAIN = /\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\b/gi;
const HASH = /\b[\da-f]+\b/gi;
const HASH_NAMES: Record<number, string> = { 32: 'MD5', 40: 'SHA1', 64: 'SHA256' };

/** The indicators that stand in a text, by kind: IP, URL, Email, Domain, MD5, SHA1, SHA256. Defanged ones count. */
export function extractArtifacts(text: string): Record<string, string[]> {
  const clear = refang(text);
  const found: Record<string, string[]> = {
    IP: all(clear, IP).filter((ip) => parseIp(ip) !== undefined),
    URL: all(clear, URL).map((url) => url.replace(/[.,;:!?]+$/, '')),
    Email: all(clear, EMAIL),
    Domain: all(clear.replace(EMAIL, ' '), DOMAIN).map((domain) => domain.toLowerCase()),
    MD5: [],
    SHA1: [],
    SHA256: [],
  };
  for (const hash of all(clear, HASH)) found[HASH_NAMES[hash.length] ?? '']?.push(hash.toLowerCase());
  return Object.fromEntries(Object.entries(found).map(([kind, values]) => [kind, [...new Set(values)]]));
}

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/** Makes `hxxp://evil[.]com` clickable again. */
export function refang(text: string): string {
  return text
    .replace(/\bhxxp/gi, 'http')
    .replace(/\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)/gi, '.')
    .replace(/\[@\]|\[at\]/gi, '@')
    .replace(/\[:\]|\[:\/\/\]/g, (mark) => mark.slice(1, -1));
}

/** Makes an indicator safe to click on: `hxxp://evil[.]com`. */
export function defang(text: string): string {
  return text
    .replace(/\bhttp/gi, 'hxxp')
    .replace(/(?<=\w)\.(?=\w)/g, '[.]')
    .replace(/@/g, '[@]');
}
