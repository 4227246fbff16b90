import { EngineValue } from './engine-value.ts';

/** Prints with parentheses, is a list in JSON. */
export class Tuple extends EngineValue {
  readonly typeName = 'tuple';
  readonly items: readonly unknown[];

  constructor(items: readonly unknown[]) {
    super();
    this.items = items;
  }
}
