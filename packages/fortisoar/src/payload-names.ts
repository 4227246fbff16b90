import { referencesOf } from '@setpiece/expressions';
import type { Assignment, Step, Trigger, Value } from '@setpiece/playbook';
import { templatesOf } from './templates-of.ts';

/**
 * Variables by which the source's templates find the payload besides `vars.input`: an input `host` also stands at `vars.host`, and
 * what a button or a record brought at `vars.request.data`. Only names that some template uses; a playbook's own ones win.
 */
export function payloadNames(trigger: Trigger, inputs: readonly string[], steps: readonly Step[]): Assignment[] {
  const templates = [trigger, ...steps].flatMap(templatesOf);
  const used = new Set(templates.flatMap(({ text }) => referencesOf(text).vars));
  const own = new Set(trigger.variables?.map(({ name }) => name));
  const names = [...new Set(inputs)].filter((name) => used.has(name) && !own.has(name) && !reserved.has(name));
  const request = used.has('request') && !own.has('request') ? requestOf(trigger, inputs) : undefined;
  return [
    ...names.map((name) => ({ name, value: passedOn(name) })),
    ...(request ? [{ name: 'request', value: request }] : []),
  ];
}

/** Names that every run has. */
const reserved = new Set(['input', 'steps', 'item', 'result', 'request', 'previous', 'currentUser', 'audit_info']);

function requestOf(trigger: Trigger, inputs: readonly string[]): Value | undefined {
  if (trigger.kind === 'manual')
    return {
      data: {
        ...Object.fromEntries(inputs.map((name) => [name, passedOn(name)])),
        records: '{{ vars.input.records }}',
      },
    };
  return trigger.kind.startsWith('on_') ? { data: '{{ vars.input.records[0] }}' } : undefined;
}

function passedOn(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name)
    ? `{{ vars.input.params.${name} }}`
    : `{{ vars.input.params[${JSON.stringify(name)}] }}`;
}
