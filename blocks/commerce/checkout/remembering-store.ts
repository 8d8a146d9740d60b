/** The part of `Storage` that is used; a browser may refuse it altogether. */
export type KeyStore = Pick<Storage, "getItem" | "setItem">;

/** Session storage, and this page's own memory where the browser refuses it: a double press is stopped either way. */
export function rememberingStore(storage: () => KeyStore): KeyStore {
  const memory = new Map<string, string>();
  return {
    getItem(name) {
      try {
        return storage().getItem(name) ?? memory.get(name) ?? null;
      } catch {
        return memory.get(name) ?? null;
      }
    },
    setItem(name, value) {
      memory.set(name, value);
      try {
        storage().setItem(name, value);
      } catch {
        // Forbidden or full: the memory has it.
      }
    },
  };
}
