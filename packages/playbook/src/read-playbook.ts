import type { z } from 'zod';
import { Bundle } from './bundle.ts';
import { checkStructure } from './check-structure.ts';
import type { Diagnostic } from './diagnostic.ts';
import { placeOf } from './place-of.ts';
import { Playbook, playbookFormatVersion } from './playbook.ts';
import { readJson } from './read-json.ts';
import { stepKinds } from './step.ts';

/** What reading a file gave: the thing, or every reason why not. */
export interface Read<Thing> {
  readonly value?: Thing;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes of structural mistakes with which a playbook cannot even be drawn. */
const fatal = new Set(['DUPLICATE_ID', 'DANGLING_ROUTE']);

/** Reads the text of a `*.playbook.json` file. Reports every mistake at once, with its path and the next move. */
export function readPlaybook(text: string): Read<Playbook> {
  const json = readJson(text);
  return json.value === undefined ? { diagnostics: json.diagnostics } : parsePlaybook(json.value);
}

/** Like {@link readPlaybook}, for a value that is already parsed. */
export function parsePlaybook(value: unknown): Read<Playbook> {
  const header = checkHeader(value, 'setpiece/playbook', 'a Setpiece playbook');
  if (header) return { diagnostics: [header] };
  const parsed = Playbook.safeParse(value);
  if (!parsed.success) return { diagnostics: parsed.error.issues.flatMap((issue) => issueDiagnostics(issue, value)) };
  const diagnostics = checkStructure(parsed.data);
  return diagnostics.some(({ code }) => fatal.has(code)) ? { diagnostics } : { value: parsed.data, diagnostics };
}

/** Reads the text of a `*.playbooks.json` file. */
export function readBundle(text: string): Read<Bundle> {
  const json = readJson(text);
  if (json.value === undefined) return { diagnostics: json.diagnostics };
  const header = checkHeader(json.value, 'setpiece/bundle', 'a Setpiece bundle');
  if (header) return { diagnostics: [header] };
  const parsed = Bundle.safeParse(json.value);
  if (!parsed.success)
    return { diagnostics: parsed.error.issues.flatMap((issue) => issueDiagnostics(issue, json.value)) };
  return { value: parsed.data, diagnostics: parsed.data.playbooks.flatMap(checkStructure) };
}

function checkHeader(value: unknown, format: string, name: string): Diagnostic | undefined {
  const head = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown; version?: unknown };
  if (head.format !== format) {
    const message = `The file is not ${name}: its "format" is ${JSON.stringify(head.format) ?? 'missing'} instead of "${format}". Import files of other products instead.`;
    return { code: 'WRONG_FORMAT', severity: 'error', message, at: { path: 'format' } };
  }
  if (typeof head.version === 'number' && head.version > playbookFormatVersion) {
    const message = `The file has format version ${head.version}; this Setpiece reads up to ${playbookFormatVersion}. Update Setpiece to open it.`;
    return { code: 'NEWER_VERSION', severity: 'error', message, at: { path: 'version' } };
  }
  return undefined;
}

function issueDiagnostics(issue: z.core.$ZodIssue, root: unknown): Diagnostic[] {
  const path = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const place = placeOf([...issue.path, key]);
      return invalid('UNKNOWN_KEY', `${place}: the format has no such key. Remove it, or check its spelling.`, place);
    });
  }
  if (path === 'trigger' && issue.code === 'invalid_type') {
    const message = 'trigger: a playbook has one trigger, as an object. Copy the playbook for each further trigger.';
    return [invalid('INVALID', message, path)];
  }
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind') return [unknownKind(issue.path, root)];
  const what = path || 'The file';
  return [invalid('INVALID', `${what}: ${issue.message}.`.replace('..', '.'), path)];
}

function unknownKind(path: readonly PropertyKey[], root: unknown): Diagnostic {
  const place = placeOf(path);
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
  const known = path[0] === 'steps' ? ` Known kinds: ${stepKinds.join(', ')}.` : '';
  return invalid('UNKNOWN_KIND', `${place}: there is no kind ${JSON.stringify(given) ?? '(missing)'}.${known}`, place);
}

function invalid(code: string, message: string, path: string): Diagnostic {
  return { code, severity: 'error', message, at: { path } };
}
