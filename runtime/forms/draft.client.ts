import type { PackedForm } from "./packed-form.ts";

/** What was typed, and what waits to be sent, on this device alone. */
export interface Draft {
  revision: string;
  /** Of the sending: whatever is sent twice under it is one answer. */
  key: string;
  /** Under which the shop keeps it while it is unfinished. */
  token?: string;
  entries: [string, string][];
  /** What goes once there is a network; its files lie in the browser's database. */
  waits?: [string, string][];
}

export type Entry = [string, string | File];

/** The device may refuse to keep anything: then nothing is. */
export function readDraft(box: string, { revision }: PackedForm): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(box) ?? "null") as Draft | null;
    return kept && (kept.revision === revision || kept.waits !== undefined) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept */
export function writeDraft(box: string, draft: Draft): boolean {
  try {
    localStorage.setItem(box, JSON.stringify(draft));
    return true;
  } catch {
    // Private mode, or full.
    return false;
  }
}

export function forgetDraft(box: string): void {
  try {
    localStorage.removeItem(box);
  } catch {
    // It could not be kept either.
  }
  void withFiles("readwrite", (files) => files.delete(box)).catch(() => undefined);
}

/** Keeps what could not be sent, so that it outlives the page. @returns whether it is kept, all of it */
export async function keepWaiting(box: string, draft: Draft, entries: readonly Entry[]): Promise<boolean> {
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const files = entries.filter(([, value]) => typeof value !== "string");
  try {
    await withFiles("readwrite", (kept) => (files.length > 0 ? kept.put(files, box) : kept.delete(box)));
  } catch {
    if (files.length > 0) return false;
  }
  return writeDraft(box, { ...draft, waits: texts });
}

/** What waits to be sent, its files among it. */
export async function readWaiting(box: string, { waits }: Draft): Promise<Entry[] | undefined> {
  if (waits === undefined) return undefined;
  const files = await withFiles("readonly", (kept) => kept.get(box)).catch(() => undefined);
  return [...waits, ...((files as Entry[] | undefined) ?? [])];
}

const STORE = "files";

/** One step with the browser's database, which keeps files as they are. Rejects where there is none. */
function withFiles(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("v-forms", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const base = opening.result;
      const step = base.transaction(STORE, mode);
      const request = work(step.objectStore(STORE));
      step.oncomplete = () => {
        base.close();
        resolve(request.result);
      };
      step.onabort = () => {
        base.close();
        reject(step.error);
      };
    };
  });
}
