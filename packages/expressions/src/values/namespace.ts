import { EngineValue } from './engine-value.ts';

/** `namespace(a=1)`: the one value whose attributes `set` may change. */
export class Namespace extends EngineValue {
  readonly typeName = 'Namespace';
  readonly attributes = new Map<string, unknown>();
}
