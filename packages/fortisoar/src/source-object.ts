import { isJsonObject, type Value } from '@setpiece/playbook';
import { isSilent } from './source-default.ts';

/** An object of a source file that remembers which keys were read, so that the rest can go to `origin`. */
export class SourceObject {
  readonly #entries: Map<string, Value>;
  readonly #children = new Map<string, SourceObject>();

  /** Anything but an object counts as an empty one: sources write `[]` where nothing was filled in. */
  constructor(value: unknown) {
    this.#entries = new Map(isJsonObject(value) ? Object.entries(value) : []);
  }

  /** Keys that nobody has read yet, in the order of the source. */
  get keys(): string[] {
    return [...this.#entries.keys()];
  }

  /** Looks without reading. */
  peek(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  /** Reads a value of any kind. */
  take(key: string): Value | undefined {
    const value = this.#entries.get(key);
    this.#entries.delete(key);
    return value;
  }

  /** Reads a text that says something; leaves everything else. */
  text(key: string): string | undefined {
    const value = this.peek(key);
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    this.take(key);
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.peek(key);
    if (typeof value !== 'boolean') return undefined;
    this.take(key);
    return value;
  }

  /** Reads an object key by key; what is not read of it stays in the rest. */
  object(key: string): SourceObject {
    const known = this.#children.get(key);
    if (known) return known;
    const value = this.peek(key);
    const child = new SourceObject(value);
    if (isJsonObject(value)) {
      this.take(key);
      this.#children.set(key, child);
    }
    return child;
  }

  /** Reads a list; leaves everything else. */
  list(key: string): readonly Value[] {
    const value = this.peek(key);
    if (!Array.isArray(value)) return [];
    this.take(key);
    return value as readonly Value[];
  }

  /** Puts something back that has no place after all. */
  keep(key: string, value: Value): void {
    this.#entries.set(key, value);
  }

  /** What was not read and says something. */
  rest(): Record<string, Value> {
    const rest = [...this.#entries].filter(([key, value]) => !isSilent(key, value));
    const nested = [...this.#children].map(([key, child]): [string, Value] => [key, child.rest()]);
    return Object.fromEntries([...rest, ...nested.filter(([key, value]) => !isSilent(key, value))]);
  }
}
