import type { ControlFacts } from './machine-json.ts';
/** The named actions of a machine: they note facts of control and never evaluate anything. */
export declare const controlActions: {
  visit: import('xstate').ActionFunction<
    ControlFacts,
    import('xstate').AnyEventObject,
    import('xstate').EventObject,
    {
      step: string;
    },
    import('xstate').ProvidedActor,
    never,
    never,
    never,
    never
  >;
  arrive: import('xstate').ActionFunction<
    ControlFacts,
    import('xstate').AnyEventObject,
    import('xstate').EventObject,
    {
      at: readonly string[];
    },
    import('xstate').ProvidedActor,
    never,
    never,
    never,
    never
  >;
  settle: import('xstate').ActionFunction<
    ControlFacts,
    import('xstate').AnyEventObject,
    import('xstate').EventObject,
    {
      name: string;
    },
    import('xstate').ProvidedActor,
    never,
    never,
    never,
    never
  >;
  forget: import('xstate').ActionFunction<
    ControlFacts,
    import('xstate').AnyEventObject,
    import('xstate').EventObject,
    {
      arrived: readonly string[];
      settled: readonly string[];
    },
    import('xstate').ProvidedActor,
    never,
    never,
    never,
    never
  >;
};
//# sourceMappingURL=control-actions.d.ts.map
