import { EngineValue } from './engine-value.ts';

/** A `{% macro %}`: the body is a JSONata function of the parameters, in order. */
export class Macro extends EngineValue {
  readonly typeName = 'Macro';
  readonly parameters: readonly string[];
  readonly fallbacks: ReadonlyMap<string, unknown>;
  readonly body: (...args: unknown[]) => unknown;

  constructor(
    parameters: readonly string[],
    fallbacks: ReadonlyMap<string, unknown>,
    body: (...args: unknown[]) => unknown,
  ) {
    super();
    this.parameters = parameters;
    this.fallbacks = fallbacks;
    this.body = body;
  }
}
