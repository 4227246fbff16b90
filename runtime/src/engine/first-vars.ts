import { isJsonObject, type Playbook, type RunEvent, type Value, type Values } from '@setpiece/playbook';
import { Evaluator } from './evaluator.ts';
import type { LiveRun } from './live-run.ts';
import { seededRandom } from './seeded-random.ts';
import type { Services } from './services.ts';

/** `vars` as the run begins: the payload, the parameters, and what the trigger sets. */
export async function firstVars(live: LiveRun, services: Services): Promise<Values> {
  const { accepted } = live.state;
  if (!accepted) throw new Error(`Run ${live.run} has no first event.`);
  const { playbook } = live.version;
  const evaluator = new Evaluator(payloadVars(playbook, accepted), {
    values: playbook.values,
    now: services.clock.now(),
    random: seededRandom(live.run),
    step: playbook.trigger.name,
    lookups: () => services.lookups(live.run),
  });
  return triggerVars(playbook, evaluator);
}

/** `vars` as a run begins: what the trigger brings, under the names that playbooks read it by. */
function payloadVars(playbook: Playbook, { trigger, input, user, vars }: RunEvent<'run.accepted'>): Values {
  const payload = isJsonObject(input) ? input : { params: input };
  const { record, previous } = payload;
  const records = payload['records'] ?? (record === undefined ? [] : [record]);
  return {
    ...vars,
    input: { records, params: withDefaults(playbook, payload['params']) },
    ...requestOf(trigger.kind, payload),
    ...(previous !== undefined && { previous: { data: previous } }),
    currentUser: user ?? trigger.by ?? '',
    audit_info: { cyops_playbook_iri: `/api/3/workflows/${playbook.id}` },
  };
}

/** The trigger's own variables; one named `input` adds to `vars.input`. */
async function triggerVars(playbook: Playbook, evaluator: Evaluator): Promise<Values> {
  for (const { name, value } of playbook.trigger.variables ?? []) {
    const evaluated = await evaluator.evaluate(value, `variables.${name}`, { reparseLiterals: true });
    evaluator.see(name, name === 'input' ? mergedInput(evaluator.vars['input'] ?? null, evaluated) : evaluated);
  }
  return evaluator.vars;
}

/** What an HTTP call brings stands at `vars.request`, whoever hands it on. */
function requestOf(kind: string, payload: Values): { request?: Value } {
  if (payload['request'] !== undefined) return { request: payload['request'] };
  if (kind !== 'webhook') return {};
  const { data = null, params = {}, headers = {}, method = 'POST' } = payload;
  return { request: { data, params, headers, method } };
}

function withDefaults(playbook: Playbook, given: Value | undefined): Value {
  if (given !== undefined && !isJsonObject(given)) return given;
  const defaults = (playbook.parameters ?? []).flatMap(({ name, default: standard }) =>
    standard === undefined ? [] : [[name, standard] as const],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/** What the payload says goes before what the trigger declares. An empty list of parameters is what imported triggers declare. */
function mergedInput(input: Value, declared: Value): Value {
  if (!isJsonObject(input) || !isJsonObject(declared)) return declared;
  const { params = {}, records = [] } = input;
  const more = declared['params'] ?? {};
  return {
    ...input,
    ...declared,
    params: isJsonObject(params) && isJsonObject(more) ? { ...more, ...params } : params,
    records: Array.isArray(records) && records.length ? records : (declared['records'] ?? records),
  };
}
