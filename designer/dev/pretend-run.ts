import type { Playbook, RunEvent, RunEventBody, Step, Value } from '@setpiece/playbook';
import { varsOfInput } from '../src/run/vars-of-input.ts';

interface PretendAnswer {
  readonly step: string;
  readonly visit: number;
  readonly option?: string;
  readonly input: Value;
}

/** Walks a playbook without doing anything: every step succeeds with a small output, one option is chosen, people are waited for. */
export function pretendRun(run: string, playbook: Playbook, input: Value) {
  const journal: RunEvent[] = [];
  const watchers = new Set<(event: RunEvent) => void>();
  const waiting = new Map<string, () => void>();
  const visited = new Set<string>();
  let isOver = false;

  const write = (body: RunEventBody) => {
    const event = { run, seq: journal.length + 1, at: journal.length * 120, ...body } as RunEvent;
    journal.push(event);
    for (const watcher of watchers) watcher(event);
  };
  const follow = (from: string, option?: string) => {
    for (const route of playbook.routes.filter((one) => one.from === from)) {
      const isTaken =
        route.on === undefined ? option === undefined : typeof route.on === 'object' && route.on.option === option;
      if (isTaken && !visited.has(route.to)) setTimeout(() => perform(route.to), 120);
    }
  };
  const succeed = (step: Step, output: Value, option?: string) => {
    if (isOver) return;
    const provenance = step.mockOutput === undefined ? 'live' : 'mock';
    write({
      ...{ type: 'step.succeeded', step: step.id, visit: 1, attempt: 1, output, outcome: 'done', provenance },
      ...(option !== undefined && { option }),
    } as RunEventBody);
    if (step.kind === 'end') {
      isOver = true;
      write({ type: 'run.succeeded', outputs: { steps: visited.size } });
    } else follow(step.id, option);
  };
  const perform = (id: string) => {
    const step = playbook.steps.find((one) => one.id === id);
    if (!step || isOver || visited.has(id)) return;
    visited.add(id);
    if (step.forEach) return loop(step);
    const { id: _, name, kind, ...inputs } = step;
    write({ type: 'step.started', step: id, visit: 1, attempt: 1, inputs: inputs as Value, key: `${run}/${id}` });
    if (step.kind === 'manual_input') {
      const { title, text, fields, options } = step;
      const form = { title, text: text ?? '', fields, options } as unknown as Value;
      write({ type: 'wait.opened', step: id, visit: 1, for: { kind: 'input', form } });
      return;
    }
    const option = step.kind === 'decision' ? step.options[0]?.name : undefined;
    setTimeout(() => succeed(step, step.mockOutput ?? { did: `${kind} ${name}` }, option), 150);
  };
  const loop = (step: Step) => {
    write({ type: 'loop.opened', step: step.id, visit: 1, items: [{ user: 'mia' }, { user: 'leo' }] });
    for (const item of [0, 1]) {
      write({
        type: 'step.started',
        step: step.id,
        visit: 1,
        item,
        attempt: 1,
        inputs: { item },
        key: `${run}/${step.id}/${item}`,
      });
      const done = { visit: 1, item, attempt: 1, output: { item }, outcome: 'done', provenance: 'live' } as const;
      write({ type: 'step.succeeded', step: step.id, ...done });
    }
    write({ type: 'loop.closed', step: step.id, visit: 1, output: [{ item: 0 }, { item: 1 }] });
    follow(step.id);
  };

  write({
    type: 'run.accepted',
    playbook: playbook.id,
    version: 'draft',
    mode: 'test',
    trigger: { kind: playbook.trigger.kind },
    input,
  });
  write({ type: 'run.started', vars: varsOfInput(playbook, input) });
  follow(playbook.trigger.id);

  return {
    watch(watcher: (event: RunEvent) => void) {
      for (const event of journal) watcher(event);
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    answer({ step: id, option, input: given }: PretendAnswer) {
      const step = playbook.steps.find((one) => one.id === id);
      if (!step || isOver) return false;
      write({ type: 'wait.closed', step: id, visit: 1, by: 'signal', payload: given });
      succeed(step, { input: given, option: option ?? '' }, option);
      return true;
    },
    cancel() {
      isOver = true;
      waiting.clear();
      write({ type: 'run.cancelled' });
    },
  };
}
