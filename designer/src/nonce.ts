import { createContext, use } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce that style elements need under the page's content security policy. */
export function useNonce(): string | undefined {
  return use(NonceContext);
}
