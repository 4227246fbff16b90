import { compile } from '@setpiece/compiler';
import type { Catalog } from '@setpiece/connector-kit';
import { evaluateTemplate } from '@setpiece/expressions';
import { stepKey, writePlaybook, type Playbook, type RunEvent, type Value, type Values } from '@setpiece/playbook';
import type { DesignerHost, LastVars } from '../src/index.ts';
import { playgroundCatalog } from './playground-catalog.ts';
import { pretendRun } from './pretend-run.ts';

/** A host that keeps one playbook in memory and pretends to run it, one step after the other. */
export function createMemoryHost(playbook: Playbook): DesignerHost {
  let stored = { playbook, revision: 1 };
  let last: LastVars | undefined;
  const journals = new Map<string, ReturnType<typeof pretendRun>>();
  const catalog: Catalog = playgroundCatalog;
  return {
    catalog: async () => catalog,
    playbooks: async () => [
      { id: 'enrich', name: 'Enrich indicator', collection: 'Samples' },
      { id: playbook.id, name: playbook.name },
    ],
    load: async () => stored,
    async save(next, revision) {
      if (revision !== stored.revision) return { conflict: { revision: stored.revision, by: 'ada', at: 0 } };
      stored = { playbook: next, revision: revision + 1 };
      return { revision: stored.revision };
    },
    saveCopy: async (copy) => ({ id: `${copy.id}-copy`, name: `${copy.name} (copy)` }),
    check: (draft) => compile(draft, { catalog }).diagnostics,
    publish: async () => ({ number: 1, diagnostics: [] }),
    exportFile: async (draft) => ({ fileName: `${draft.name}.playbook.json`, text: writePlaybook(draft) }),
    async run({ input }) {
      const run = `run-${journals.size + 1}`;
      journals.set(run, pretendRun(run, stored.playbook, input));
      return { run };
    },
    cancel: async (run) => journals.get(run)?.cancel(),
    watch(run, onEvent) {
      return (
        journals.get(run)?.watch((event) => {
          onEvent(event);
          last = varsAfter(last, event, stored.playbook);
        }) ?? (() => {})
      );
    },
    answer: async ({ run, ...answer }) => ({ accepted: journals.get(run)?.answer(answer) ?? false }),
    async preview({ template, values, vars, globalVars }) {
      try {
        const environment = { now: 0 };
        const { value } = await evaluateTemplate(template, { vars, globalVars }, { values, environment });
        return { value: value as Value };
      } catch (cause) {
        const { message, column } = cause as Error & { column?: number };
        return { error: message, ...(column !== undefined && { column }) };
      }
    },
    lastVars: async () => last,
  };
}

function varsAfter(before: LastVars | undefined, event: RunEvent, playbook: Playbook): LastVars | undefined {
  if (event.type === 'run.started') return { vars: event.vars, globalVars: { Environment: 'playground' } };
  if (event.type !== 'step.succeeded' || !before || event.item !== undefined) return before;
  const step = playbook.steps.find(({ id }) => id === event.step);
  if (!step) return before;
  const steps = { ...(before.vars['steps'] as Values | undefined), [stepKey(step.name)]: event.output };
  return { ...before, vars: { ...before.vars, steps, result: event.output } };
}
