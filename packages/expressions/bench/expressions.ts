// npm run bench -- expressions: JSON lines {case, unit, ours, reference, ratio}; each pair is measured alternately in one run.
import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import {
  checkTemplate,
  evaluateTemplate,
  evaluateValue,
  functionLibrary,
  scopeFromSample,
  toJsonata,
  type EvaluateOptions,
} from '@setpiece/expressions';

const options: EvaluateOptions = { values: 'setpiece', environment: { now: 0 } };
const guards = { timeout: 250, stack: 200, sequence: 100_000 };
const templates = JSON.parse(readFileSync(new URL('simple-expressions.json', import.meta.url), 'utf8')) as string[];
const scope = {
  vars: {
    name: 'Ann',
    flag: true,
    empty: '',
    missing: null,
    user: { email: 'ann@example.com', tags: ['a', 'b'] },
    input: {
      params: { count: 5, text: '42' },
      records: [{ name: 'R1', '@id': '/api/3/alerts/1', severity: { itemValue: 'High' } }],
    },
    steps: { Get_IP: { data: { ip: '192.0.2.4' } } },
  },
  globalVars: { Server: 'soar.example.com' },
};

type Work = () => Promise<unknown>;

await compare('40 simple expressions / jsonata library', everyTemplate(), everyText(), 300);
await compare(
  'path / native jsonata path',
  () => evaluateTemplate('{{ vars.steps.Get_IP.data.ip }}', scope, options),
  nativePath(),
  5000,
);
await compare(
  'path / hand-written JavaScript',
  () => evaluateTemplate('{{ vars.steps.Get_IP.data.ip }}', scope, options),
  async () => scope.vars.steps.Get_IP.data.ip,
  5000,
);
await compare('10-field mapping of a record / one jsonata object', mapping(), nativeMapping(), 1000);

await checking();

/** What the editor does at every keystroke; the reference is the 5 ms it may take. */
async function checking(): Promise<void> {
  const line = '{% for r in vars.input.records %}{{ r.name | upper }} {{ vars.steps.Get_IP.data.ip }}{% endfor %}\n';
  const template = line.repeat(Math.ceil(2000 / line.length));
  const known = scopeFromSample(scope.vars);
  const times: number[] = [];
  for (let repeat = 0; repeat < 9; repeat++)
    times.push(await microseconds(async () => checkTemplate(template, known), 50));
  const ours = median(times);
  console.log(
    JSON.stringify({
      case: 'checkTemplate, 2000 characters',
      unit: 'us',
      ours: round(ours),
      reference: 5000,
      ratio: round(5000 / ours),
    }),
  );
}

function everyTemplate(): Work {
  return async () => {
    for (const template of templates) await evaluateTemplate(template, scope, options);
  };
}

function everyText(): Work {
  const library = functionLibrary(options);
  const compiled = templates.map((template) => {
    const text = toJsonata(template);
    const names = [...text.matchAll(/\$(\w+)\(/g)].map(([, name]) => name!).filter((name) => name in library);
    return {
      expression: jsonata(text, guards),
      bindings: Object.fromEntries(names.map((name) => [name, library[name]])),
    };
  });
  return async () => {
    for (const { expression, bindings } of compiled) await expression.evaluate(scope, bindings);
  };
}

function nativePath(): Work {
  const expression = jsonata('vars.steps.Get_IP.data.ip', guards);
  return () => expression.evaluate(scope) as Promise<unknown>;
}

function* records() {
  for (let id = 0; ; id = (id + 1) % 10_000) {
    yield {
      id,
      name: `n${id}`,
      risk: id % 5,
      source: { ip: `192.0.2.${id % 255}`, port: id },
      user: { name: `u${id}`, mail: 'u@example.com' },
      tags: ['a'],
      text: `text ${id}`,
    };
  }
}

function mapping(): Work {
  const fields = {
    name: '{{ vars.item.name }}',
    id: '{{ vars.item.id }}',
    ip: '{{ vars.item.source.ip }}',
    port: '{{ vars.item.source.port }}',
    user: '{{ vars.item.user.name }}',
    mail: '{{ vars.item.user.mail | default("-") }}',
    text: '{{ vars.item.text }}',
    title: 'Alert {{ vars.item.name }} from {{ vars.item.source.ip }}',
    high: '{{ vars.item.risk > 3 }}',
    tag: '{{ vars.item.tags[0] }}',
  };
  const items = records();
  return () => evaluateValue(fields, { vars: { item: items.next().value } }, options);
}

function nativeMapping(): Work {
  const expression = jsonata(
    '{"name": vars.item.name, "id": vars.item.id, "ip": vars.item.source.ip, "port": vars.item.source.port, "user": vars.item.user.name, ' +
      '"mail": $exists(vars.item.user.mail) ? vars.item.user.mail : "-", "text": vars.item.text, ' +
      '"title": "Alert " & vars.item.name & " from " & vars.item.source.ip, "high": vars.item.risk > 3, "tag": vars.item.tags[0]}',
    guards,
  );
  const items = records();
  return () => expression.evaluate({ vars: { item: items.next().value } }) as Promise<unknown>;
}

async function compare(name: string, ours: Work, reference: Work, rounds: number): Promise<void> {
  const times = { ours: [] as number[], reference: [] as number[] };
  for (let repeat = 0; repeat < 9; repeat++) {
    times.ours.push(await microseconds(ours, rounds));
    times.reference.push(await microseconds(reference, rounds));
  }
  const [mine, theirs] = [median(times.ours), median(times.reference)];
  console.log(
    JSON.stringify({
      case: name,
      unit: 'us',
      ours: round(mine),
      reference: round(theirs),
      ratio: round(theirs / mine),
    }),
  );
}

async function microseconds(work: Work, rounds: number): Promise<number> {
  const started = performance.now();
  for (let round = 0; round < rounds; round++) await work();
  return ((performance.now() - started) * 1000) / rounds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
