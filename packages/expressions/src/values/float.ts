import { EngineValue } from './engine-value.ts';

/** A float whose value is integral: `2.0` is not `2`. Floats with a fraction are plain numbers. */
export class Float extends EngineValue {
  readonly typeName = 'float';
  readonly value: number;

  constructor(value: number) {
    super();
    this.value = value;
  }
}

/** The engine's form of a float. */
export function makeFloat(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}
