import { createContext, use, useEffect } from 'react';

/** Told whether something on the page is unsaved. */
export const UnsavedContext = createContext<(isUnsaved: boolean) => void>(() => {});

/** How a page says that it holds something unsaved; what it said ends with it. */
export function useUnsaved(): (isUnsaved: boolean) => void {
  const setUnsaved = use(UnsavedContext);
  useEffect(() => () => setUnsaved(false), [setUnsaved]);
  return setUnsaved;
}
