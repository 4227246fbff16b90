import { Fault } from '../fault.ts';
import { nearestName } from '../nearest-name.ts';
import { BoundMethod } from '../values/bound-method.ts';
import { Duration } from '../values/duration.ts';
import { makeFloat } from '../values/float.ts';
import { Instant } from '../values/instant.ts';
import { LoopState } from '../values/loop-state.ts';
import { Macro } from '../values/macro.ts';
import { getKey, hasKey, isMapping } from '../values/mapping.ts';
import { Namespace } from '../values/namespace.ts';
import { Tuple } from '../values/tuple.ts';
import { typeWords } from '../values/type-name.ts';
import { attributeOf } from './attribute.ts';
import { DATE_METHODS } from './date-methods.ts';
import { DICT_METHODS } from './dict-methods.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { CallArguments, type LibraryFunction, type ValueFunction } from './library-function.ts';
import { LIST_METHODS } from './list-methods.ts';
import { callMacro } from './statements.ts';
import { TEXT_METHODS } from './text-methods.ts';

/** Calls of methods, macros and values. */
export const CALL_FUNCTIONS: Record<string, LibraryFunction> = {
  /** `$call(object, "method", …)` */
  call: (context, [object, name, ...args]) => callMethod(object, String(name), args, context),
  /** `$invoke(value, …)`: a macro, or a method that was named before. */
  invoke: (context, [callee, ...args]) => invoke(callee, args, context),
};

function callMethod(object: unknown, name: string, args: readonly unknown[], context: EvaluationContext): unknown {
  const methods = methodsOf(object);
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method !== undefined) return method(object, new CallArguments(args), context);
  if (object instanceof Instant || object instanceof Duration) {
    const property = attributeOf(object, name, context);
    if (property !== undefined && args.length === 0) return property;
  }
  if (object instanceof Namespace) return invoke(object.attributes.get(name), args, context);
  if (isMapping(object) && hasKey(object, name)) return invoke(getKey(object, name), args, context);
  const nearest = nearestName(name, Object.keys(methods));
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const code = object === undefined ? 'UNDEFINED' : 'UNKNOWN_FUNCTION';
  throw new Fault(code, `Cannot call "${name}" on ${typeWords(object)}.${hint}`, nearest);
}

function methodsOf(object: unknown): Record<string, ValueFunction> {
  if (typeof object === 'string') return TEXT_METHODS;
  if (Array.isArray(object) || object instanceof Tuple) return LIST_METHODS;
  if (isMapping(object)) return DICT_METHODS;
  if (object instanceof Instant) return DATE_METHODS;
  if (object instanceof Duration) return DURATION_METHODS;
  return object instanceof LoopState ? LOOP_METHODS : {};
}

const DURATION_METHODS: Record<string, ValueFunction> = {
  total_seconds: (duration) => makeSeconds(duration as Duration),
};

function makeSeconds({ micros }: Duration): unknown {
  return makeFloat(micros / 1e6);
}

const LOOP_METHODS: Record<string, ValueFunction> = {
  cycle: (loop, { positional }) => positional[(loop as LoopState).index0 % positional.length],
  changed: (loop, { positional }, context) => (loop as LoopState).changed(context.join(positional, '\0')),
};

function invoke(callee: unknown, args: readonly unknown[], context: EvaluationContext): unknown {
  if (callee instanceof Macro) return callMacro(callee, args);
  if (callee instanceof BoundMethod) return callMethod(callee.object, callee.name, args, context);
  throw new Fault(callee === undefined ? 'UNDEFINED' : 'TYPE', `Cannot call ${typeWords(callee)}.`);
}
