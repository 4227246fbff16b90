import type { Playbook } from '@setpiece/playbook';
import type { MachineJson, NamedJson, StateJson, TransitionJson } from './machine-json.ts';

/** The machine as a Mermaid state diagram. With its playbook the steps carry their names. */
export function toMermaid(machine: MachineJson, playbook?: Playbook): string {
  const names = new Map(playbook?.steps.map((step) => [step.id, step.name]));
  const drawing = new Drawing(names);
  const body = drawing.container(machine, '  ', { succeeded: '[*]' });
  return ['stateDiagram-v2', ...body, ''].join('\n');
}

/** Mermaid's name of a state by its key; a missing one is not drawn. */
type Aliases = Readonly<Record<string, string>>;

class Drawing {
  readonly #names: ReadonlyMap<string, string>;
  #count = 0;

  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  container(state: StateJson, indent: string, ends: Aliases): string[] {
    const aliases: Record<string, string> = { ...ends };
    const inner = Object.entries(state.states ?? {}).filter(
      ([, child]) => child.type !== 'final' && passedThrough(child) === undefined,
    );
    for (const [key] of inner) aliases[key] = `s${++this.#count}`;
    const first =
      state.initial === undefined ? undefined : (passedThrough(state.states?.[state.initial]) ?? state.initial);
    const start = first === undefined ? undefined : aliases[first];
    return [
      ...(start ? [`${indent}[*] --> ${start}`] : []),
      ...inner.flatMap(([key, child]) => this.#state(child, aliases[key]!, indent)),
      ...inner.flatMap(([key, child]) => arrows(child, aliases[key]!, aliases).map((arrow) => indent + arrow)),
    ];
  }

  #state(state: StateJson, alias: string, indent: string): string[] {
    if (state.type !== 'parallel') return [`${indent}state "${safe(this.#label(state))}" as ${alias}`];
    const regions = Object.values(state.states ?? {}).map((region) =>
      this.container(region, `${indent}  `, { end: '[*]' }),
    );
    return [
      `${indent}state "in parallel" as ${alias} {`,
      ...regions.flatMap((region, index) => (index ? [`${indent}  --`, ...region] : region)),
      `${indent}}`,
    ];
  }

  #label(state: StateJson): string {
    const step = state.invoke?.input.step;
    if (step === undefined) return state.always ? 'waits for the branches before' : 'start';
    return this.#names.get(step) ?? state.description ?? step;
  }
}

/** Where a state leads that nothing happens in. */
function passedThrough(state: StateJson | undefined): string | undefined {
  const [only] = state?.always ?? [];
  return only && !only.guard && !state?.invoke ? only.target : undefined;
}

function arrows(state: StateJson, alias: string, aliases: Aliases): string[] {
  const transitions = [...(state.invoke?.onDone ?? []), ...(state.always ?? []), ...(state.onDone ?? [])];
  const labels = new Map<string, Set<string>>();
  for (const transition of transitions) {
    const target = aliases[transition.target];
    const label = labelOf(transition, transitions.length > 1);
    if (target === undefined || label === undefined) continue;
    labels.set(target, (labels.get(target) ?? new Set()).add(label));
  }
  return Array.from(labels, ([target, said]) => {
    const text = said.has('') ? '' : [...said].join(' or ');
    return `${alias} --> ${target}${text && ` : ${safe(text)}`}`;
  });
}

/** Empty: the usual way. Undefined: not drawn. */
function labelOf({ guard }: TransitionJson, isOneOfSeveral: boolean): string | undefined {
  if (!guard) return isOneOfSeveral ? 'none arrived' : '';
  const say = labels[guard.type];
  return say ? say(guard.params) : '';
}

const labels: Readonly<Record<string, (params: NamedJson['params']) => string | undefined>> = {
  option: ({ is }) => String(is),
  outcome: ({ is }) => {
    const words = is as readonly string[];
    if (words.includes('done')) return '';
    return words.includes('end') ? undefined : words.join(' or ');
  },
  settled: () => 'none arrived',
  rest: () => 'none arrived',
};

const codes: Readonly<Record<string, string>> = { '#': '#35;', '"': '#quot;', ':': '#58;', ';': '#59;' };

function safe(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[#":;]/g, (mark) => codes[mark] ?? mark);
}
