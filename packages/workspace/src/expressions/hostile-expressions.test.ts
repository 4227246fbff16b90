import type { Playbook, RunEvent, StepOfKind, Value } from '@setpiece/playbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
});
afterEach(() => workspace.close());

const doubling = '($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d("ab", 27)))';
const unsorted = Array.from({ length: 200_000 }, (_, index) => `row ${(index * 7919) % 200_000}`);
const harmless = '{% for a in vars.input.params.list %}{% for b in [1, 2] %}{{ a * b }} {% endfor %}{% endfor %}';

describe('an expression that would stop the server fails its own step, and a run beside it does not notice', () => {
  test.each<[string, string, Value]>([
    ['A6: memory by one function', '{{= $length($pad("x", 200000000)) }}', {}],
    ['A6: a text that doubles', `{{= ${doubling} }}`, {}],
    ['A8: sorting 200,000 rows', '{{= $sort(vars.input.params.rows) }}', { rows: unsorted }],
  ])('%s', async (_, template, params) => {
    await publish('hostile', [setVariable('Grind', 'big', template)]);
    await publish('quick', [
      setVariable('Name', 'a', '{{ vars.input.params.list[0] }}'),
      setVariable('Loop', 'b', harmless),
    ]);
    await Promise.all([1, 2].map(() => preview(harmless)));
    const [hostile, quick] = await Promise.all([start('hostile', params), start('quick', { list: [1, 2] })]);
    const ends = await endsOf([hostile, quick]);
    expect(ends.map(({ run, type }) => [run, type])).toEqual([
      [quick, 'run.succeeded'],
      [hostile, 'run.failed'],
    ]);
    expect(ends[0]).toMatchObject({ outputs: { b: '1 2 2 4 ' } });
    const { error } = (await workspace.runs.events({ id: hostile })).find(isFailedStep)!;
    expect(error).toMatchObject({ code: 'EXPRESSION_LIMIT', retryable: false });
    expect(error.message).toMatch(/step "Grind", field "big"/);
  });

  test('A7: a pattern that would try every way ends at once, with its answer', async () => {
    const text = `${'a'.repeat(5000)}!`;
    await publish('pattern', [
      setVariable('Search', 'found', '{{ vars.input.params.text | regex_search("^(a+)+$") is none }}'),
      setVariable('Match', 'matches', '{{= $contains(vars.input.params.text, /^(a+)+$/) }}'),
    ]);
    const run = await start('pattern', { text });
    expect(await endsOf([run])).toMatchObject([{ type: 'run.succeeded' }]);
  });

  test('is not tried again', async () => {
    await publish('hostile', [
      { ...setVariable('Grind', 'big', '{{= $pad("x", 200000000) }}'), retry: { attempts: 3 } },
    ]);
    const run = await start('hostile', {});
    await endsOf([run]);
    const events = await workspace.runs.events({ id: run });
    expect(events.filter(({ type }) => type === 'step.retry_scheduled')).toEqual([]);
  });
});

test('a preview of such an expression answers that it was stopped, and other previews answer before', async () => {
  const answers: string[] = [];
  const note = (name: string) => (): void => void answers.push(name);
  const stopped = preview('{{= $pad("x", 200000000) }}');
  await Promise.all([stopped.then(note('stopped')), preview('{{ vars.list[0] }}').then(note('quick'))]);
  expect(answers).toEqual(['quick', 'stopped']);
  expect(await stopped).toMatchObject({ error: { code: 'LIMIT', line: 1 } });
});

function preview(template: string) {
  const vars = { list: [1], input: { params: { list: [1] } } };
  return workspace.expressions.preview({ template, values: 'setpiece', vars });
}

type SetVariable = StepOfKind<'set_variable'>;

function setVariable(name: string, variable: string, value: string): SetVariable {
  return { id: name, name, kind: 'set_variable', variables: [{ name: variable, value }] };
}

async function publish(id: string, steps: readonly SetVariable[]): Promise<void> {
  const all = [{ id: 't' }, ...steps, { id: 'e' }];
  const playbook: Playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id,
    name: id,
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'manual', modules: [], inputs: [] },
    steps: [...steps, { id: 'e', name: 'End', kind: 'end' }],
    routes: all.slice(1).map((to, index) => ({ id: `r${index}`, from: all[index]!.id, to: to.id })),
  };
  await workspace.playbooks.import({ files: [{ path: `${id}.playbook.json`, text: JSON.stringify(playbook) }] });
}

async function start(playbook: string, params: Value): Promise<string> {
  return (await workspace.runs.start({ playbook, input: { params } })).run;
}

/** The last events of runs, in the order in which they end. */
async function endsOf(runs: readonly string[]): Promise<RunEvent[]> {
  const ends: RunEvent[] = [];
  const end = async (run: string) => {
    await workspace.finished(run);
    ends.push((await workspace.runs.events({ id: run })).at(-1)!);
  };
  await Promise.all(runs.map(end));
  return ends;
}

function isFailedStep(event: RunEvent): event is Extract<RunEvent, { type: 'step.failed' }> {
  return event.type === 'step.failed';
}
