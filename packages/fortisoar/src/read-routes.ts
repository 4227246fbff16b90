import type { Origin, Route, RouteOn, Value } from '@setpiece/playbook';
import { lastPart } from './iri.ts';
import type { Report } from './report.ts';
import { SourceObject } from './source-object.ts';
import type { Branches } from './step-reader.ts';

/** What routes are read against. */
export interface RouteContext {
  /** Names by id, the trigger's too. */
  readonly names: ReadonlyMap<string, string>;
  readonly trigger: string;
  readonly branches: ReadonlyMap<string, Branches>;
  readonly report: Report;
}

/** Routes that were read, and the ones that cannot be drawn. */
export interface ReadRoutes {
  readonly routes: Route[];
  readonly leftOut: Value[];
}

/** Reads the lines. One that leaves a branching step gets the option that leads to its target, else the one it is labelled with. */
export function readRoutes(list: readonly Value[], context: RouteContext): ReadRoutes {
  const routes: Route[] = [];
  const leftOut: Value[] = [];
  const sources = list.map((value, index) => ({ value, line: readLine(value, index) }));
  const lines = Map.groupBy(
    sources.map(({ line }) => line),
    ({ from }) => from,
  );
  const used = new Set<string>();
  for (const { value, line } of sources) {
    const problem = whyLeftOut(line, context);
    if (problem) {
      context.report(problem.code, problem.severity, problem.message, { route: line.id });
      leftOut.push(value);
      continue;
    }
    const id = freeId(line.id, used);
    used.add(id);
    const on = wayOut(line, lines.get(line.from) ?? [], context);
    const origin = originOf(line, context);
    routes.push({
      id,
      from: line.from,
      to: line.to,
      ...(on && { on }),
      ...(Object.keys(origin).length && { origin }),
    });
  }
  routes.push(...timeoutRoutes(routes, context));
  reportOptionsWithoutRoute(routes, context);
  return { routes, leftOut };
}

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly source: SourceObject;
}

function readLine(value: Value, index: number): Line {
  const source = new SourceObject(value);
  const id = source.text('uuid') ?? `route-${index + 1}`;
  const from = lastPart(source.take('sourceStep')) ?? '';
  const to = lastPart(source.take('targetStep')) ?? '';
  const label = source.text('label');
  source.take('label');
  return { id, from, to, label, source };
}

/** A route's own name is kept only where it is not just "<from> -> <to>". */
function originOf({ source, from, to }: Line, { names }: RouteContext): Origin {
  if (source.peek('name') === `${names.get(from)} -> ${names.get(to)}`) source.take('name');
  return source.rest();
}

function whyLeftOut(line: Line, { names, trigger, branches }: RouteContext) {
  const from = names.get(line.from);
  const to = names.get(line.to);
  if (from === undefined || to === undefined) {
    const where = from === undefined ? `begins at "${line.from}"` : `leads from "${from}" to "${line.to}"`;
    const message = `A route ${where}, but there is no such step; it was left out. Draw it again.`;
    return { code: 'DANGLING_ROUTE', severity: 'error', message } as const;
  }
  if (line.to === trigger) {
    const message = `A route leads from "${from}" into the trigger; it was left out. Lead it to a step.`;
    return { code: 'DANGLING_ROUTE', severity: 'error', message } as const;
  }
  const ways = branches.get(line.from);
  if (!ways || ways.options.length === 0 || optionOf(line, [], ways) !== undefined || ways.timeout) return undefined;
  if (ways.options.some(({ target }) => target === undefined) && line.label === undefined) return undefined;
  const message = `A route leads from "${from}" to "${to}" on no option of it, so nothing ever takes it; it was left out. Add an option, or draw it again.`;
  return { code: 'ROUTE_WITHOUT_OPTION', severity: 'warning', message } as const;
}

/** The way out of a branching step that a line draws: option by target, option by label, timeout, the option that is left. */
function wayOut(line: Line, all: readonly Line[], { branches }: RouteContext): RouteOn | undefined {
  const ways = branches.get(line.from);
  if (!ways) return undefined;
  const others = all.filter((other) => other !== line);
  const option = optionOf(line, others, ways);
  if (option !== undefined) return { option };
  if (ways.timeout && (line.label === undefined || ways.timeout.target === line.to)) return 'timeout';
  const open = ways.options.find(
    ({ target, name }) => target === undefined && !others.some(({ label }) => label === name),
  );
  return open && { option: open.name };
}

function optionOf(line: Line, others: readonly Line[], { options }: Branches): string | undefined {
  const here = options.filter(({ target }) => target === line.to);
  const labelled = here.find(({ name }) => name === line.label);
  if (labelled) return labelled.name;
  const free = here.find(({ name }) => !others.some((other) => other.to === line.to && other.label === name));
  return free?.name ?? here[0]?.name ?? options.find(({ name }) => name === line.label)?.name;
}

/** A question may give up at a step that one of its options leads to as well: the source then draws one line for both. */
function timeoutRoutes(routes: readonly Route[], { branches, names, report }: RouteContext): Route[] {
  return [...branches].flatMap(([step, { timeout }]) => {
    if (!timeout || routes.some(({ from, on }) => from === step && on === 'timeout')) return [];
    if (timeout.target !== undefined && names.has(timeout.target))
      return [{ id: `${step}-timeout`, from: step, to: timeout.target, on: 'timeout' as const }];
    const message = `"${names.get(step)}" gives up after a while, but leads nowhere then. Draw a timeout route.`;
    report('TIMEOUT_WITHOUT_ROUTE', 'warning', message, { step });
    return [];
  });
}

function reportOptionsWithoutRoute(routes: readonly Route[], { branches, names, report }: RouteContext): void {
  for (const [step, { options }] of branches) {
    for (const { name } of options) {
      if (routes.some(({ from, on }) => from === step && typeof on === 'object' && on.option === name)) continue;
      const message = `Option "${name}" of "${names.get(step)}" has no route: a run that takes it ends there. Draw one if it should go on.`;
      report('OPTION_WITHOUT_ROUTE', 'warning', message, { step });
    }
  }
}

/** Ids that stand twice get a number. */
export function freeId(wanted: string, used: { has(id: string): boolean }): string {
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
