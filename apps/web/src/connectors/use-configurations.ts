import { useMutation, useQuery } from '@tanstack/react-query';
import type { Configuration } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';

/** All configurations, without their secrets. */
export function useConfigurations() {
  return useQuery(useTRPC().configurations.list.queryOptions());
}

/** What a person can do with one configuration that is there. */
export function useConfigurationActions({ id, name }: Pick<Configuration, 'id' | 'name'>) {
  const trpc = useTRPC();
  const remove = useMutation(
    trpc.configurations.remove.mutationOptions({ meta: { failure: `“${name}” was not removed` } }),
  );
  const makeDefault = useMutation(
    trpc.configurations.setDefault.mutationOptions({ meta: { failure: `“${name}” was not made the default` } }),
  );
  return {
    ...useHealthCheck(name),
    remove: () => remove.mutate({ id, evenIfUsed: true }),
    makeDefault: () => makeDefault.mutate({ id }),
  };
}

/** Asks the connector whether its far side can be used. */
export function useHealthCheck(name: string) {
  const trpc = useTRPC();
  const { mutate, data, isPending } = useMutation(
    trpc.configurations.check.mutationOptions({ meta: { failure: `“${name}” was not checked` } }),
  );
  return { check: (id: string) => mutate({ id }), health: data, isChecking: isPending };
}

/** Saves a configuration. */
export function useSaveConfiguration(name: string) {
  const trpc = useTRPC();
  const meta = { failure: `“${name}” was not saved`, showsFieldProblems: true };
  return useMutation(trpc.configurations.save.mutationOptions({ meta }));
}

/** Names of connectors that are switched off. */
export function useInactiveConnectors(): readonly string[] {
  return useQuery(useTRPC().configurations.inactive.queryOptions()).data ?? [];
}

/** Switches a connector off or on again. */
export function useSwitchConnector(connector: string) {
  const trpc = useTRPC();
  const { mutate, isPending } = useMutation(
    trpc.configurations.setActive.mutationOptions({ meta: { failure: `“${connector}” was not switched` } }),
  );
  return { setActive: (active: boolean) => mutate({ connector, active }), isSwitching: isPending };
}
