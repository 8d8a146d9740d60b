import { type Draft, type Entry, textsIn } from "./draft.client.ts";

/**
 * What could not be sent, each sending by itself under its own key: two tabs of one form never take the other's away, and
 * what is typed anew does not either. Texts lie in the browser's storage, files in its database.
 */
const waitBox = (box: string, key: string): string => `${box}:waits:${key}`;

/** Stands for a moment where a sending waited that has arrived, so that other tabs hear what became of it. */
const ARRIVED = "arrived";

/**
 * With where it is to be sent, where it stood and what asked for it: whichever page of the shop is opened next may send it.
 * @param form that it is sent from
 * @returns whether it is kept, all of it
 */
export async function keepWaiting(
  box: string,
  { key, revision }: Pick<Draft, "key" | "revision">,
  entries: readonly Entry[],
  { action }: HTMLFormElement,
): Promise<boolean> {
  const place = waitBox(box, key);
  const about: Entry[] = [
    ["to", action],
    ["back", location.pathname + location.search],
    ["asked", revision],
  ];
  const files = entries.filter(([, value]) => typeof value !== "string");
  try {
    await withFiles("readwrite", (kept) => (files.length > 0 ? kept.put(files, place) : kept.delete(place)));
  } catch {
    if (files.length > 0) return false;
  }
  try {
    localStorage.setItem(place, JSON.stringify(textsIn([...about, ...entries])));
    return true;
  } catch {
    // Private mode, or full.
    return false;
  }
}

/** Keys of what waits to be sent from this form, on this device. */
export function waitingKeys(box: string): string[] {
  const begin = waitBox(box, "");
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(begin))
      .map((name) => name.slice(begin.length));
  } catch {
    return [];
  }
}

/** Its texts alone, at once. */
export function waitingTexts(box: string, key: string): [string, string][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(waitBox(box, key)) ?? "[]");
    return Array.isArray(kept) ? (kept as [string, string][]) : [];
  } catch {
    return [];
  }
}

/** All that waits under a key, its files among it; undefined where nothing does any more. */
export async function readWaiting(box: string, key: string): Promise<Entry[] | undefined> {
  const texts = waitingTexts(box, key);
  if (texts.length === 0) return undefined;
  const files = await withFiles("readonly", (kept) => kept.get(waitBox(box, key))).catch(() => undefined);
  return [...texts, ...((files as Entry[] | undefined) ?? [])];
}

/** @returns whether it waited still: another tab may have sent it meanwhile */
export function dropWaiting(box: string, key: string, { arrived }: { arrived: boolean }): boolean {
  const place = waitBox(box, key);
  try {
    if (localStorage.getItem(place) === null) return false;
    if (arrived) localStorage.setItem(place, ARRIVED);
    localStorage.removeItem(place);
  } catch {
    // It could not be kept either.
  }
  void withFiles("readwrite", (files) => files.delete(place)).catch(() => undefined);
  return true;
}

/** What another tab did with a sending: it waits there now, has arrived, or is to be mended by hand there. */
export function heardOf(
  { key, newValue }: StorageEvent,
  box: string,
  own: string,
): "waits" | "arrived" | "left" | null {
  if (key !== waitBox(box, own)) return null;
  if (newValue === ARRIVED) return "arrived";
  return newValue === null ? "left" : "waits";
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
