import { defaultLimits, type Limits } from './services.ts';

/** The limits as they are whenever somebody looks: those given, which may be a function that is asked each time, else the defaults. */
export function limitsNow(given: Partial<Limits> | (() => Limits) = {}): () => Limits {
  if (typeof given === 'function') return given;
  const limits = { ...defaultLimits, ...given };
  return () => limits;
}
