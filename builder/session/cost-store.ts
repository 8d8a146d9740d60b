import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Largest } from "#runtime/cost/weights.ts";
import type { DocumentsPort, WeighedPage } from "../ports.ts";
import type { Autosave } from "./autosave.ts";
import type { EditorSession } from "./session.ts";

/** ms between two questions about pictures that are still being made. */
const ASK_AGAIN = 4_000;
const ASK_AGAIN_TIMES = 5;

export interface CostState {
  /** Of the revision that was saved last, as far as it was weighed; null before the first answer. */
  weighed: WeighedPage | null;
  /** What an open page of that revision was seen to paint last. */
  measured: (Largest & { revision: string }) | null;
}

export type CostStore = ReturnType<typeof createCostStore>;

export interface CostStoreOptions {
  id: string;
  documents: Pick<DocumentsPort, "cost">;
  autosave: Pick<Autosave, "revision" | "subscribe">;
  session: Pick<EditorSession, "state" | "subscribe">;
}

/**
 * What the page costs, kept beside the work and off its way: the server weighs each revision once it is saved, so a
 * keystroke costs nothing here, and no more than one question is open at a time.
 */
export function createCostStore({ id, documents, autosave, session }: CostStoreOptions) {
  let state: CostState = { weighed: null, measured: null };
  let asked = "";
  let asking = false;
  let again = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;
  const listeners = new Set<() => void>();
  const become = (next: CostState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const wanted = () => ({ revision: autosave.revision(), locale: session.state().locale });
  const keyOf = ({ revision, locale }: { revision: string; locale: Locale }) => `${revision} ${locale}`;

  const ask = async (): Promise<void> => {
    const what = wanted();
    if (disposed || asking || keyOf(what) === asked) return;
    asking = true;
    asked = keyOf(what);
    try {
      const answer = await documents.cost(id, what);
      if (answer.ok && !disposed) {
        become({ ...state, weighed: answer.value });
        if (answer.value.cost.unknownImages > 0) later();
        else again = 0;
      }
    } catch {
      // Nobody answered: the next save asks again, and the last known figure stays, named as what it is.
      asked = "";
    } finally {
      asking = false;
    }
    if (asked !== "" && keyOf(wanted()) !== asked) await ask();
  };

  /** Sizes of new pictures are made meanwhile. */
  const later = () => {
    clearTimeout(timer);
    if (again >= ASK_AGAIN_TIMES) return;
    again += 1;
    timer = setTimeout(() => {
      asked = "";
      void ask();
    }, ASK_AGAIN);
  };

  const stops = [autosave.subscribe(() => void ask()), session.subscribe(() => void ask())];
  void ask();
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    measured(largest: Largest) {
      become({ ...state, measured: { ...largest, revision: autosave.revision() } });
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
