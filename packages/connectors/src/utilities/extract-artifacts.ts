import { isIPv4, isIPv6 } from 'node:net';
import type { BuiltInOperation } from '../built-in-connector.ts';
import { flagOf, listOf, textOf } from '../parameters.ts';
import { isPrivateAddress } from './is-private-address.ts';

export const extractArtifacts: BuiltInOperation = {
  operation: 'extract_artifacts',
  title: 'Extract indicators',
  category: 'investigation',
  description:
    'Finds IP addresses, addresses of web pages, host names, e-mail addresses, hashes and CVE numbers in a text.',
  parameters: [
    { name: 'data', title: 'Text', type: 'textarea', required: true },
    { name: 'whitelist', title: 'Leave out', type: 'text', tooltip: 'Values, separated by commas, or a list.' },
    { name: 'private_whitelist', title: 'Leave out private addresses', type: 'checkbox', value: false },
    { name: 'case_sensitive', title: 'Upper and lower case differ', type: 'checkbox', value: false },
  ],
  output_schema: { ...emptyResult(), results: [{ type: '', value: '' }] },
  run(parameters) {
    const sensitive = flagOf(parameters, 'case_sensitive', false);
    const fold = (value: string) => (sensitive ? value : value.toLowerCase());
    const leftOut = new Set(listOf(parameters, 'whitelist').map(fold));
    const found = artifactsIn(textOf(parameters, 'data'), fold);
    const isKept = (type: ArtifactType, value: string) =>
      !leftOut.has(fold(value)) &&
      !(type === 'IP' && flagOf(parameters, 'private_whitelist', false) && isPrivateAddress(value));
    return Promise.resolve(result(found.filter(({ type, value }) => isKept(type, value))));
  },
};

/** In the order of search: what an earlier one finds is taken out of the text for the later ones. */
const patterns = {
  URL: /\b(?:https?|s?ftp):\/\/[^\s<>"'`]+/gi,
  Email: /[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/gi,
  SHA256: /\b[a-f0-9]{64}\b/gi,
  SHA1: /\b[a-f0-9]{40}\b/gi,
  MD5: /\b[a-f0-9]{32}\b/gi,
  CVE: /\bCVE-\d{4}-\d{4,7}\b/gi,
  IP: /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)|(?:[a-f0-9]{0,4}:){2,7}[a-f0-9]{0,4}(?![\w:]))/gi,
  Host: /(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?![\w-]|\.\w)/gi,
} as const;

type ArtifactType = keyof typeof patterns;
const types = Object.keys(patterns) as readonly ArtifactType[];

interface Artifact {
  readonly type: ArtifactType;
  readonly value: string;
}

function artifactsIn(given: string, fold: (value: string) => string): Artifact[] {
  let text = refanged(given);
  const found = new Map<string, Artifact>();
  for (const type of types) {
    text = text.replace(patterns[type], (match) => {
      const value = type === 'URL' ? match.replace(/[).,;:!?\]}]+$/, '') : match;
      if (!isArtifact(type, value)) return match;
      const name = `${type} ${fold(value)}`;
      if (!found.has(name)) found.set(name, { type, value });
      return ' ';
    });
  }
  return [...found.values()];
}

/** Texts about threats write `hxxp://` and `example[.]com`, so that nobody clicks. */
function refanged(text: string): string {
  return text
    .replace(/\bhxxp(s?):/gi, 'http$1:')
    .replace(/\[\.\]|\(\.\)|\[dot\]/gi, '.')
    .replace(/\[:\]/g, ':')
    .replace(/\[@\]|\[at\]/gi, '@');
}

function isArtifact(type: ArtifactType, value: string): boolean {
  if (type === 'IP') return isIPv4(value) || isIPv6(value);
  return type !== 'Host' || !fileEndings.has(value.slice(value.lastIndexOf('.') + 1).toLowerCase());
}

/** Names of files look like host names. */
const fileEndings = new Set(
  'bat bin cfg cmd conf css csv dat dll doc docx eml exe gif htm html ini jpeg jpg js json lnk log md msg msi pdf php png ppt pptx ps1 py rar rtf sys tar tmp txt vbs xls xlsx xml yaml yml zip'.split(
    ' ',
  ),
);

function result(artifacts: readonly Artifact[]) {
  const lists = emptyResult();
  for (const { type, value } of artifacts) lists[type].push(value);
  return { ...lists, results: artifacts };
}

function emptyResult(): Record<ArtifactType, string[]> {
  return { URL: [], Email: [], SHA256: [], SHA1: [], MD5: [], CVE: [], IP: [], Host: [] };
}
