import { Autocomplete } from '@mantine/core';
import { useDesignerState } from '../store/use-designer.ts';

/** The name of a module: one of the catalog, or any other that the workspace gets later. */
export function ModuleField(props: { value: string; onChange: (module: string) => void; label?: string }) {
  const modules = useDesignerState((state) => state.catalog.modules);
  return (
    <Autocomplete
      size="xs"
      label={props.label ?? 'Module'}
      data={modules.map(({ name }) => name)}
      value={props.value}
      onChange={(module) => module && props.onChange(module)}
    />
  );
}

/** Names of the fields of a module, as far as the catalog knows it. Names with a path like `alerts?$relationships=true` count too. */
export function useModuleFields(module: string): readonly string[] {
  const modules = useDesignerState((state) => state.catalog.modules);
  const name = module.split(/[/?]/).find((part) => part && part !== 'api' && part !== '3');
  return modules.find((candidate) => candidate.name === name)?.fields.map((field) => field.name) ?? [];
}
