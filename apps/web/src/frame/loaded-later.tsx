import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

interface LoadedLater<Props> {
  readonly Page: LazyExoticComponent<ComponentType<Props>>;
  readonly load: () => Promise<unknown>;
}

/** A page whose code comes when it is first drawn, or earlier by `load`. */
export function loadedLater<Props extends object>(load: () => Promise<ComponentType<Props>>): LoadedLater<Props> {
  return { Page: lazy(async () => ({ default: await load() })), load };
}
