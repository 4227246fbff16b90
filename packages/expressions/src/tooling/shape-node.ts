/** What a value is known to be. */
export type ShapeType = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'date' | 'duration' | 'unknown';

/** What is known of a value before it exists: its type, and what is inside. */
export interface ShapeNode {
  readonly type: ShapeType;
  /** The keys of an object. */
  readonly properties?: Readonly<Record<string, ShapeNode>>;
  /** The object may have other keys, too. */
  readonly isOpen?: boolean;
  /** What a list holds. */
  readonly items?: ShapeNode;
  /** One line for the editor. */
  readonly description?: string;
  readonly sample?: unknown;
}

export const UNKNOWN: ShapeNode = { type: 'unknown' };

export function shape(type: ShapeType): ShapeNode {
  return { type };
}

/** The shape of a sample; a list takes the keys of all its first twenty objects together. */
export function shapeOfSample(sample: unknown): ShapeNode {
  if (sample === null) return UNKNOWN;
  if (Array.isArray(sample)) return { type: 'list', items: mergeShapes(sample.slice(0, 20).map(shapeOfSample)) };
  if (typeof sample === 'object') {
    const properties = Object.entries(sample).map(([key, value]) => [key, shapeOfSample(value)] as const);
    return { type: 'object', properties: Object.fromEntries(properties) };
  }
  const type = TYPES[typeof sample];
  return type === undefined ? UNKNOWN : { type, sample };
}

const TYPES: Partial<Record<string, ShapeType>> = { string: 'text', number: 'number', boolean: 'boolean' };

/** One shape that fits all. */
export function mergeShapes(shapes: readonly ShapeNode[]): ShapeNode {
  const [first, ...rest] = shapes;
  return first === undefined ? UNKNOWN : rest.reduce(mergeTwo, first);
}

function mergeTwo(a: ShapeNode, b: ShapeNode): ShapeNode {
  if (a.type !== b.type) return UNKNOWN;
  if (a.type === 'list') return { ...a, items: mergeTwo(a.items ?? UNKNOWN, b.items ?? UNKNOWN) };
  if (a.type !== 'object') return a;
  const names = new Set([...Object.keys(a.properties ?? {}), ...Object.keys(b.properties ?? {})]);
  const properties = [...names].map((name) => {
    const [x, y] = [propertyOf(a, name), propertyOf(b, name)];
    return [name, x === undefined ? y! : y === undefined ? x : mergeTwo(x, y)] as const;
  });
  return { ...a, properties: Object.fromEntries(properties), isOpen: Boolean(a.isOpen) || Boolean(b.isOpen) };
}

export function propertyOf({ properties }: ShapeNode, name: string): ShapeNode | undefined {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** The type in an author's words, with a short sample. */
export function describeShape({ type, items, sample, description }: ShapeNode): string {
  const words = type === 'list' && items !== undefined && items.type !== 'unknown' ? `list of ${items.type}` : type;
  const example = sample === undefined ? '' : ` · ${JSON.stringify(sample).slice(0, 40)}`;
  return description === undefined ? words + example : `${words} · ${description}`;
}
