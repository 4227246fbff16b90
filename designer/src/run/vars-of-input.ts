import { isJsonObject, type Playbook, type Value, type Values } from '@setpiece/playbook';

/** The variables that a run begins with, as far as its trigger payload tells. */
export function varsOfInput(playbook: Playbook, input: Value): Values {
  const payload = isJsonObject(input) ? input : {};
  const defaults = (playbook.parameters ?? []).flatMap((field): [string, Value][] =>
    field.default === undefined ? [] : [[field.name, field.default]],
  );
  const params = { ...Object.fromEntries(defaults), ...(isJsonObject(payload['params']) ? payload['params'] : {}) };
  const record = payload['record'];
  const records = payload['records'] ?? (record === undefined ? [] : [record]);
  const { data, headers, method } = payload;
  const request =
    playbook.trigger.kind === 'webhook' ? { data, params: payload['params'], headers, method } : undefined;
  return {
    input: { records, params },
    ...(request ? { request: withoutUndefined(request) } : {}),
    ...(isJsonObject(payload['request']) ? { request: payload['request'] } : {}),
    ...(payload['previous'] === undefined ? {} : { previous: { data: payload['previous'] } }),
  };
}

function withoutUndefined(values: Readonly<Record<string, Value | undefined>>): Values {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
