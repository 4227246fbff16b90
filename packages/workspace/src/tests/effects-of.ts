import { isReadOnly, type Catalog } from '@setpiece/connector-kit';
import type { Step, StepKind, Value, Values } from '@setpiece/playbook';
import type { RunView } from '../runs/run-view.ts';
import type { WorkspaceActions } from '../workspace-actions.ts';
import { effectSentence } from './effect-sentence.ts';
import type { RunEffect } from './test-report.ts';

/**
 * What the runs of a simulating workspace did to it, and would have done to the world, in the order in which it began: calls of
 * operations that are not read-only, and records written. Runs of sub-playbooks count.
 */
export async function effectsOf(actions: Pick<WorkspaceActions, 'runs' | 'catalog'>): Promise<RunEffect[]> {
  const [catalog, views] = await Promise.all([actions.catalog.get(), allRuns(actions)]);
  const found = views.flatMap((view) => effectsOfRun(view, catalog));
  return found.toSorted((a, b) => a.at - b.at).map(({ effect }) => effect);
}

const page = 100;

interface Told extends RunView {
  /** Outputs that stood in for steps, by id. */
  readonly mocks: Values;
}

async function allRuns({ runs }: Pick<WorkspaceActions, 'runs'>): Promise<Told[]> {
  const views: Told[] = [];
  for (let before: string | undefined; ;) {
    const some = await runs.list({ limit: page, ...(before !== undefined && { before }) });
    for (const { id } of some) {
      const [accepted] = await runs.events({ id });
      const mocks = accepted?.type === 'run.accepted' ? (accepted.mocks ?? {}) : {};
      views.push({ ...(await runs.get({ id })), mocks });
    }
    before = some.at(-1)?.id;
    if (some.length < page) return views.toReversed();
  }
}

interface Dated {
  readonly at: number;
  readonly effect: RunEffect;
}

function effectsOfRun({ run, steps, playbook, mocks }: Told, catalog: Catalog): Dated[] {
  const byId = new Map(playbook.steps.map((step) => [step.id, step]));
  return steps.flatMap((view) => {
    const step = byId.get(view.step);
    const last = view.attempts.at(-1);
    const does = step && last && effectOf(step, last.inputs, catalog);
    if (!does) return [];
    const mocked = step.mockOutput !== undefined || Object.hasOwn(mocks, step.id);
    // A simulated call that failed was refused before it would have had an effect.
    if (last.error && !mocked) return [];
    const fate = mocked ? 'mocked' : step.kind === 'connector' ? 'simulated' : 'written';
    const effect: RunEffect = {
      run: run.id,
      playbook: playbook.name,
      step: step.id,
      stepName: step.name,
      ...does,
      sentence: effectSentence(step, does.inputs, catalog),
      fate,
    };
    return [{ at: last.startedAt, effect }];
  });
}

const writing: ReadonlySet<StepKind> = new Set(['create_record', 'update_record', 'map_records', 'manual_task']);

function effectOf(step: Step, inputs: Value, catalog: Catalog): Pick<RunEffect, 'operation' | 'inputs'> | undefined {
  if (writing.has(step.kind)) return { operation: step.kind, inputs: inputs as Values };
  if (step.kind !== 'connector' || isReadOnly(catalog, step)) return undefined;
  const { parameters } = inputs as { readonly parameters: Values };
  return { operation: `${step.connector}.${step.operation}`, inputs: parameters };
}
