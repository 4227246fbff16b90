import type { Playbook, RunEvent, Value } from '@setpiece/playbook';
import type { RunStateView, RunSummary, RunView, StepRunView } from '@setpiece/workspace';
import { consoleLines } from './console-lines.ts';
import { tableLines } from './table-lines.ts';

/** Runs as a table, the newest first. */
export function runTable(runs: readonly RunSummary[]): string[] {
  return tableLines(
    ['RUN', 'STATUS', 'STARTED', 'TOOK', 'TRIGGER', 'PLAYBOOK'],
    runs.map((run) => [
      run.id,
      statusText(run),
      instant(run.startedAt),
      run.endedAt === undefined ? '' : duration(run.endedAt - run.startedAt),
      `${run.trigger.kind}${run.mode === 'test' ? ' (test)' : ''}`,
      `${run.playbookName}${run.fork ? ` (again: ${run.fork.run})` : ''}${run.error ? `: ${short(run.error.message)}` : ''}`,
    ]),
  );
}

/** A run with its timeline. Of long loops the items that succeeded are left out unless it is to be `isWhole`. */
export function runLines({ run, steps, playbook }: RunView, isWhole = false): string[] {
  const shown = isWhole ? steps : withoutQuietItems(steps);
  const left = steps.length - shown.length;
  return [
    ...headLines(run, playbook),
    '',
    ...timeline(shown, playbook),
    ...(left ? [`(${left} items that succeeded are left out; --items shows them)`] : []),
    ...endLines(run),
  ];
}

/** A loop with more items than this shows only those that something happened to. */
const fewItems = 10;

function withoutQuietItems(steps: readonly StepRunView[]): readonly StepRunView[] {
  const items = new Map<string, number>();
  const loopOf = ({ step, visit }: StepRunView) => `${visit} ${step}`;
  for (const one of steps) if (one.item !== undefined) items.set(loopOf(one), (items.get(loopOf(one)) ?? 0) + 1);
  return steps.filter(
    (one) => one.item === undefined || one.status !== 'succeeded' || (items.get(loopOf(one)) ?? 0) <= fewItems,
  );
}

/** A run as it was at an event. */
export function stateLines({ run, playbook }: RunView, state: RunStateView): string[] {
  const names = namesOf(playbook);
  const { event, status, active, steps, vars, lastSeq } = state;
  const open = active.map((one) => placeOf(one, names));
  return [
    ...headLines(run, playbook),
    `event     ${event.seq} of ${lastSeq}: ${eventText(event, names)} (${instant(event.at)})`,
    `state     ${status}${open.length ? `; open: ${open.join(', ')}` : ''}`,
    '',
    ...timeline(steps, playbook),
    '',
    `vars ${JSON.stringify(vars, null, 2)}`,
  ];
}

/** The journal, a line an event. */
export function eventLines(events: readonly RunEvent[], playbook: Playbook): string[] {
  const names = namesOf(playbook);
  const rows = events.map((event) => [String(event.seq), instant(event.at), event.type, about(event, names)]);
  return tableLines(['EVENT', 'TIME', 'TYPE', 'ABOUT'], rows);
}

function headLines(run: RunSummary, playbook: Playbook): string[] {
  const { fork, parent, suppressed } = run;
  const { cause } = run.trigger;
  const took = run.endedAt === undefined ? '' : `, took ${duration(run.endedAt - run.startedAt)}`;
  const from = fork?.step === undefined ? '' : ` from step "${namesOf(playbook).get(fork.step) ?? fork.step}"`;
  return [
    `run       ${run.id}`,
    `playbook  ${run.playbookName} (${run.playbook})${run.mode === 'test' ? ', test run' : ''}`,
    `status    ${statusText(run)}, started ${instant(run.startedAt)}${took}, by ${run.trigger.by ?? run.trigger.kind}`,
    ...(fork ? [`again     re-run of ${fork.run}${from}`] : []),
    ...(parent ? [`parent    ${parent.run}`] : []),
    ...(cause ? [`cause     a record that run ${cause.run} wrote (${cause.depth} in a row)`] : []),
    ...(suppressed ? [`also      ${suppressed} further starts were answered with this run`] : []),
  ];
}

/** A run in line says its place there. */
function statusText({ status, position }: RunSummary): string {
  return position === undefined ? status : `${status} (${position === 1 ? 'next' : `no. ${position}`} in line)`;
}

function endLines({ error, outputs }: RunSummary): string[] {
  return [
    ...(error ? ['', `error ${error.code}: ${error.message}`] : []),
    ...(outputs && Object.keys(outputs).length ? ['', `outputs ${JSON.stringify(outputs, null, 2)}`] : []),
  ];
}

function timeline(steps: readonly StepRunView[], playbook: Playbook): string[] {
  const names = namesOf(playbook);
  const begun = steps.filter(({ status }) => status !== 'dead' && status !== 'pending');
  const [head = '', ...rows] = tableLines(
    ['BEGAN', 'STEP', 'STATUS', 'TOOK', 'TRIES', 'VALUE', 'RESULT'],
    begun.map((step) => {
      const last = step.attempts.at(-1);
      const startedAt = step.startedAt ?? last?.startedAt;
      const endedAt = step.endedAt ?? last?.endedAt;
      return [
        startedAt === undefined ? '' : time(startedAt),
        placeOf(step, names),
        step.status,
        startedAt === undefined || endedAt === undefined ? '' : duration(endedAt - startedAt),
        String(step.attempts.length || ''),
        last?.provenance ?? '',
        resultText(step),
      ];
    }),
  );
  return [head, ...rows.flatMap((row, index) => [row, ...consoleLines(begun[index]?.attempts ?? [])])];
}

function resultText({ error, attempts, option, message, output }: StepRunView): string {
  const failure = error ?? attempts.at(-1)?.error;
  if (failure) return `${failure.code}: ${short(failure.message)}`;
  return option ?? message ?? (output === undefined ? '' : short(JSON.stringify(output)));
}

function placeOf(
  { step, visit, item }: { readonly step: string; readonly visit: number; readonly item?: number },
  names: ReadonlyMap<string, string>,
): string {
  const more = [visit > 1 ? `visit ${visit}` : '', item === undefined ? '' : `item ${item}`].filter(Boolean);
  return `${names.get(step) ?? step}${more.length ? ` (${more.join(', ')})` : ''}`;
}

function eventText(event: RunEvent, names: ReadonlyMap<string, string>): string {
  const text = about(event, names);
  return text ? `${event.type} ${text}` : event.type;
}

function about(event: RunEvent, names: ReadonlyMap<string, string>): string {
  const place = 'step' in event && 'visit' in event ? placeOf(event as { step: string; visit: number }, names) : '';
  const { error, output, outputs, reason, inputs, payload } = event as unknown as Readonly<Record<string, Value>>;
  const failure = error as { readonly code: string; readonly message: string } | undefined;
  const value = output ?? outputs ?? inputs ?? payload;
  const more = failure
    ? `${failure.code}: ${short(failure.message)}`
    : reason !== undefined
      ? JSON.stringify(reason)
      : value === undefined
        ? ''
        : short(JSON.stringify(value));
  return [place, peopleText(event), more].filter(Boolean).join('  ');
}

/** Who answered what, or who was told of a question. */
function peopleText(event: RunEvent): string {
  if (event.type === 'input.answered') {
    const { name, option, via } = event;
    return `${name}${option === undefined ? '' : `: ${option}`}${via === 'session' ? '' : ` (by ${via})`}`;
  }
  if (event.type !== 'input.notified') return '';
  const { reminder, to } = event;
  return `${reminder > 0 ? `reminder ${reminder}` : 'asked'}${to.length ? ` by mail to ${to.join(', ')}` : ''}`;
}

function namesOf({ steps, trigger }: Playbook): ReadonlyMap<string, string> {
  return new Map([trigger, ...steps].map(({ id, name }) => [id, name]));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function instant(at: number): string {
  return new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}

function time(at: number): string {
  return new Date(at).toISOString().slice(11, 23);
}

/** `12 ms`, `3.4 s`, `5 m 6 s`, `2 h 3 m`. */
export function duration(milliseconds: number): string {
  const all = Math.max(0, milliseconds);
  if (all < 1000) return `${Math.round(all)} ms`;
  if (all < 60_000) return `${(all / 1000).toFixed(1)} s`;
  const minutes = Math.floor(all / 60_000);
  if (minutes < 60) return `${minutes} m ${Math.round((all % 60_000) / 1000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} m`;
}

/** `1.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
