/** Of a connector's configurations the one that a step means: by id or name, else the default one, else the only one. */
export function chosenConfiguration<
  Each extends { readonly id: string; readonly name: string; readonly isDefault: boolean },
>(all: readonly Each[], wanted: string | undefined): Each | undefined {
  if (wanted) return all.find(({ id, name }) => id === wanted || name === wanted);
  return all.find(({ isDefault }) => isDefault) ?? (all.length === 1 ? all[0] : undefined);
}
