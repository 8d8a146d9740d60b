import type { Doc } from "#blocks/contract/index.ts";

/** Work that the server does not have yet, as it lies in this browser. */
export interface Draft {
  id: string;
  doc: Doc;
  basedOn: string;
  /** Epoch ms. */
  at: number;
}

export interface Drafts {
  load(id: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  /** Synchronous, for the moment the page is left, when nothing asynchronous is sure to finish. */
  putNow(draft: Draft): void;
  remove(id: string): Promise<void>;
}

const STORE = "drafts";
const KEY = "vitrine.draft.";

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB refused"));
  });
}

/**
 * IndexedDB survives a crash of the browser (its log reaches the system at once) and holds more than localStorage, which
 * in turn is the only one that can be written while the page is being left. The newer of the two is the truth.
 */
export function browserDrafts(databaseName = "vitrine-builder"): Drafts {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    if (!opened) {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
      opened = ask(request);
    }
    return opened;
  };
  const store = async (mode: IDBTransactionMode) => (await open()).transaction(STORE, mode).objectStore(STORE);

  return {
    async load(id) {
      const kept = (await ask((await store("readonly")).get(id))) as Draft | undefined;
      const text = localStorage.getItem(KEY + id);
      const late = text === null ? undefined : (JSON.parse(text) as Draft);
      return late && late.at > (kept?.at ?? 0) ? late : kept;
    },
    async put(draft) {
      await ask((await store("readwrite")).put(draft));
      localStorage.removeItem(KEY + draft.id);
    },
    putNow: (draft) => localStorage.setItem(KEY + draft.id, JSON.stringify(draft)),
    async remove(id) {
      localStorage.removeItem(KEY + id);
      await ask((await store("readwrite")).delete(id));
    },
  };
}
