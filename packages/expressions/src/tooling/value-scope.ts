import { propertyOf, shapeOfSample, type ShapeNode } from './shape-node.ts';

/** What the editor knows of the values a template can see. */
export interface ValueScope {
  /** The variables below `vars`, without `steps`. */
  readonly vars: ShapeNode;
  /** The result of each step, by its key. */
  readonly steps: Readonly<Record<string, ShapeNode>>;
  /** Names below `globalVars`. */
  readonly globals: readonly string[];
  /** `vars.item` inside a loop. */
  readonly item?: ShapeNode;
}

/** The scope of a sample of `vars`. */
export function scopeFromSample(vars: unknown): ValueScope {
  const whole = shapeOfSample(vars ?? {});
  const { steps, ...others } = whole.properties ?? {};
  return { vars: { type: 'object', properties: others }, steps: steps?.properties ?? {}, globals: [] };
}

/** The shape of `vars` as templates see it: variables, steps and item together. */
export function varsShape({ vars, steps, item }: ValueScope): ShapeNode {
  const stepsShape: ShapeNode = { type: 'object', properties: steps };
  const own = propertyOf(vars, 'item');
  const itemShape = item ?? own;
  return {
    type: 'object',
    isOpen: Boolean(vars.isOpen),
    properties: { ...vars.properties, steps: stepsShape, ...(itemShape === undefined ? {} : { item: itemShape }) },
  };
}

export function globalsShape({ globals }: ValueScope): ShapeNode {
  const properties = globals.map((name) => [name, { type: 'unknown' } as const] as const);
  return { type: 'object', isOpen: globals.length === 0, properties: Object.fromEntries(properties) };
}
