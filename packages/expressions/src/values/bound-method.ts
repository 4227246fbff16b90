import { EngineValue } from './engine-value.ts';

/** A method that was named without being called. */
export class BoundMethod extends EngineValue {
  readonly typeName = 'builtin_function_or_method';
  readonly object: unknown;
  readonly name: string;

  constructor(object: unknown, name: string) {
    super();
    this.object = object;
    this.name = name;
  }
}
