/** The machine as a Mermaid state diagram. With its playbook the steps carry their names. */
export function toMermaid(machine, playbook) {
  const names = new Map(playbook?.steps.map((step) => [step.id, step.name]));
  const drawing = new Drawing(names);
  const body = drawing.container(machine, '  ', { succeeded: '[*]' });
  return ['stateDiagram-v2', ...body, ''].join('\n');
}
class Drawing {
  #names;
  #count = 0;
  constructor(names) {
    this.#names = names;
  }
  container(state, indent, ends) {
    const aliases = { ...ends };
    const inner = Object.entries(state.states ?? {}).filter(([, { type }]) => type !== 'final');
    for (const [key] of inner) aliases[key] = `s${++this.#count}`;
    const start = state.initial === undefined ? undefined : aliases[state.initial];
    return [
      ...(start ? [`${indent}[*] --> ${start}`] : []),
      ...inner.flatMap(([key, child]) => this.#state(child, aliases[key], indent)),
      ...inner.flatMap(([key, child]) => arrows(child, aliases[key], aliases).map((arrow) => indent + arrow)),
    ];
  }
  #state(state, alias, indent) {
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
  #label(state) {
    const step = state.invoke?.input.step;
    if (step === undefined) return state.always ? 'waits for the branches before' : 'start';
    return this.#names.get(step) ?? state.description ?? step;
  }
}
function arrows(state, alias, aliases) {
  const transitions = [...(state.invoke?.onDone ?? []), ...(state.always ?? []), ...(state.onDone ?? [])];
  const labels = new Map();
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
function labelOf({ guard }, isOneOfSeveral) {
  if (!guard) return isOneOfSeveral ? 'none arrived' : '';
  const say = labels[guard.type];
  return say ? say(guard.params) : '';
}
const labels = {
  option: ({ is }) => String(is),
  outcome: ({ is }) => {
    const words = is;
    if (words.includes('done')) return '';
    return words.includes('end') ? undefined : words.join(' or ');
  },
  settled: () => 'none arrived',
};
const codes = { '#': '#35;', '"': '#quot;', ':': '#58;', ';': '#59;' };
function safe(text) {
  return text.replace(/\s+/g, ' ').replace(/[#":;]/g, (mark) => codes[mark] ?? mark);
}
//# sourceMappingURL=to-mermaid.js.map
