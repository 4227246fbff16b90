import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlaybook, writePlaybook, type Value } from '@setpiece/playbook';
import { planSummary } from './plan-summary.ts';
import { readFortisoar } from './read-fortisoar.ts';

const text = readFileSync(new URL('../fixtures/mini-collection.json', import.meta.url), 'utf8');

interface Workflow {
  triggerStep: string;
  steps: Record<string, Value>[];
  routes: Record<string, Value>[];
  [key: string]: unknown;
}

/** The plan of the mini collection's last, small workflow after a change. */
function planOf(change: (workflow: Workflow) => void) {
  const workflow = (JSON.parse(text) as { data: [{ workflows: Workflow[] }] }).data[0].workflows.at(-1)!;
  change(workflow);
  const plan = readFortisoar([{ path: 'one.json', text: JSON.stringify(workflow) }]);
  const planned = plan.playbooks[0]!;
  expect(readPlaybook(writePlaybook(planned.playbook)).value).toBeDefined();
  return { ...planned, codes: planned.diagnostics.map(({ code }) => code) };
}

describe('a workflow with mistakes is read with diagnostics', () => {
  test('two triggers: the one that the workflow names starts it, the other cannot run', () => {
    const { playbook, codes } = planOf(({ steps }) =>
      steps.push({ ...steps[0]!, uuid: 'second', name: 'Other start' }),
    );
    expect(codes).toContain('SECOND_TRIGGER');
    expect(playbook.trigger.name).toBe('Start');
    expect(playbook.steps.find(({ id }) => id === 'second')?.kind).toBe('foreign');
  });

  test('no trigger: it gets one that a person starts', () => {
    const { playbook, codes } = planOf(({ steps, routes }) => {
      steps.shift();
      routes.pop();
    });
    expect(codes).toEqual(['TRIGGER_MISSING']);
    expect(playbook.trigger).toMatchObject({ id: 'trigger', kind: 'manual' });
  });

  test('a route to nowhere is left out of the graph and kept aside', () => {
    const { playbook, codes } = planOf(({ routes }) => {
      routes[0]!['targetStep'] = '/api/3/workflow_steps/gone';
    });
    expect(codes).toEqual(['DANGLING_ROUTE']);
    expect(playbook.routes).toEqual([]);
    expect(playbook.origin).toMatchObject({ routes: [{ targetStep: '/api/3/workflow_steps/gone' }] });
  });

  test('a route into the trigger is left out', () => {
    const { codes } = planOf(({ routes }) => {
      const [route] = routes;
      routes.push({ ...route!, uuid: 'back', sourceStep: route!['targetStep']!, targetStep: route!['sourceStep']! });
    });
    expect(codes).toEqual(['DANGLING_ROUTE']);
  });

  test('an unknown step type is drawn and cannot run', () => {
    const { playbook, codes } = planOf(({ steps }) => {
      steps[1]!['stepType'] = '/api/3/workflow_step_types/constructor';
    });
    expect(codes).toEqual(['STEP_TYPE_UNKNOWN']);
    expect(playbook.steps[0]).toMatchObject({ kind: 'foreign', source: 'constructor' });
  });

  test('a dynamic value that cannot be read is told with its place and stays', () => {
    const { playbook, diagnostics } = planOf(({ steps }) => {
      steps[1]!['arguments'] = { value: '{% if vars.x %}open', other: '{{ vars.x | no_such_filter }}' };
    });
    expect(diagnostics).toMatchObject([
      { code: 'TEMPLATE_SYNTAX', severity: 'warning', at: { field: 'variables[0].value', line: 1 } },
      { code: 'UNKNOWN_FILTER', at: { field: 'variables[1].value' } },
    ]);
    expect(playbook.steps[0]).toMatchObject({ variables: [{ value: '{% if vars.x %}open' }, { name: 'other' }] });
  });

  test('two steps with one id both stay, two with one key are told', () => {
    const { playbook, codes } = planOf(({ steps }) => steps.push({ ...steps[1]! }));
    expect(codes).toEqual(['DUPLICATE_ID', 'EQUAL_STEP_KEYS']);
    expect(playbook.steps).toHaveLength(2);
  });

  test('5,000 steps in one line are read within two seconds of computing', () => {
    const begun = computed();
    const { playbook } = planOf(({ steps, routes }) => {
      for (let index = 0; index < 5000; index++) {
        steps.push({ ...steps[1]!, uuid: `s${index}`, name: `Step ${index}` });
        routes.push({ ...routes[0]!, uuid: `r${index}`, targetStep: `/api/3/workflow_steps/s${index}` });
      }
    });
    expect(playbook.steps).toHaveLength(5001);
    expect(computed() - begun).toBeLessThan(2000);
  });

  test('a megabyte that has no place is not kept', () => {
    const { playbook, codes } = planOf((workflow) => {
      workflow['junk'] = 'x'.repeat(1024 * 1024);
    });
    expect(codes).toEqual(['ORIGIN_TOO_LARGE']);
    expect(playbook.origin).toBeUndefined();
  });
});

describe('a file', () => {
  const read = (content: string) => readFortisoar([{ path: 'file.json', text: content }]);

  test('that was cut off is told by its path', () => {
    const { diagnostics, playbooks } = read(text.slice(0, 2000));
    expect(playbooks).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'NOT_JSON', severity: 'error', at: { path: 'file.json' } }]);
  });

  test('that is too large is refused unread', () => {
    expect(read('x'.repeat(33 * 1024 * 1024)).diagnostics).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
  });

  test('of another kind is passed over in silence', () => {
    const plan = read('{"@type": "Role", "name": "Analyst"}');
    expect(planSummary(plan)).toMatchObject({ workflows: 0, diagnostics: {} });
  });

  test('with numbers that cannot be held exactly keeps their digits', () => {
    const { playbooks, diagnostics } = read(text.replace('"5"', '12345678901234567890'));
    const step = playbooks[0]!.playbook.steps[0]!;
    expect(step).toMatchObject({ variables: [{ name: 'host' }, { name: 'limit', value: '12345678901234567890' }] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['NUMBER_NOT_EXACT']);
  });

  test('with a place or a size that no screen has is read without it', () => {
    const { playbooks } = read(text.replaceAll(/"(top|width)": "\d+"/g, '"$1": "-9007199254740992"'));
    for (const { playbook } of playbooks) {
      expect(JSON.stringify(playbook.layout ?? {})).not.toContain('9007199254740992');
      expect(readPlaybook(writePlaybook(playbook)).value).toEqual(playbook);
    }
  });

  test('with a key that could reach a prototype loses that key', () => {
    const { playbooks, diagnostics } = read(text.replace('"host":', '"__proto__":'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['FORBIDDEN_KEY']);
    expect(playbooks).toHaveLength(6);
  });

  test('with two playbooks of one id says which files hold them', () => {
    const { diagnostics } = readFortisoar([
      { path: 'a.json', text },
      { path: 'b.json', text },
    ]);
    expect(diagnostics).toHaveLength(6);
    expect(diagnostics[0]).toMatchObject({ code: 'DUPLICATE_PLAYBOOK', at: { path: 'b.json' } });
  });
});

test('whatever stands somewhere in a collection, it is read and can be written and read again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 3 })), { minLength: 1, maxLength: 5 }),
      (changes) => {
        const root = JSON.parse(text) as Value;
        for (const [place, value] of changes) replaceAt(root, place, value as Value);
        const plan = readFortisoar([{ path: 'mini.json', text: JSON.stringify(root) }]);
        expect(planSummary(plan).diagnostics).not.toHaveProperty('WORKFLOW_NOT_READ');
        for (const { playbook } of plan.playbooks) {
          const written = writePlaybook(playbook);
          const again = readPlaybook(written);
          expect(again.value && writePlaybook(again.value)).toBe(written);
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** Replaces one of all values below the root, chosen by number. */
function replaceAt(root: Value, place: number, value: Value): void {
  const slots: [Record<string, Value>, string][] = [];
  const visit = (holder: Value) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      slots.push([holder as Record<string, Value>, key]);
      visit((holder as Record<string, Value>)[key]!);
    }
  };
  visit(root);
  const [holder, key] = slots[place % slots.length]!;
  holder[key] = value;
}

/** Milliseconds that this thread has computed: what else the machine does is not in it. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
