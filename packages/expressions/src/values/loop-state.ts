import { EngineValue } from './engine-value.ts';

/** What `loop` names inside a `for`. */
export class LoopState extends EngineValue {
  readonly typeName = 'LoopContext';
  readonly items: readonly unknown[];
  index0 = 0;
  /** Set by `break` and `continue`: nothing more of this pass is printed. */
  stopped: 'break' | 'continue' | undefined;
  private lastSeen: unknown;

  constructor(items: readonly unknown[]) {
    super();
    this.items = items;
  }

  attribute(name: string): unknown {
    const { index0, items } = this;
    switch (name) {
      case 'index':
        return index0 + 1;
      case 'index0':
        return index0;
      case 'revindex':
        return items.length - index0;
      case 'revindex0':
        return items.length - index0 - 1;
      case 'first':
        return index0 === 0;
      case 'last':
        return index0 === items.length - 1;
      case 'length':
        return items.length;
      case 'depth':
        return 1;
      case 'depth0':
        return 0;
      case 'previtem':
        return index0 === 0 ? undefined : items[index0 - 1];
      case 'nextitem':
        return items[index0 + 1];
      default:
        return undefined;
    }
  }

  changed(value: string): boolean {
    const isChanged = this.lastSeen !== value;
    this.lastSeen = value;
    return isChanged;
  }
}
