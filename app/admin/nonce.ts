import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** The server puts the request's nonce here; in the browser there is none to know. */
export const NonceProvider = NonceContext.Provider;

/**
 * The nonce of inline scripts. Browsers hide the attribute's value, so the first render in the browser says "" to match
 * what it finds there.
 */
export function useNonce(): string {
  return useContext(NonceContext) ?? "";
}
