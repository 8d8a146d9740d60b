import type { Doc } from "#blocks/contract/index.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";
import type { StoredDocument } from "../ports.ts";

/** Where the work is. Always shown in words: trust in an editor begins there. */
export type SaveState =
  | { phase: "saved"; at: number }
  /** Changed; kept in this browser, on its way to the server after a pause. */
  | { phase: "waiting" }
  | { phase: "saving" }
  /** Nobody answers. The work lies in this browser and goes out as soon as somebody does. */
  | { phase: "offline" }
  /** Somebody else saved, and both changed the same thing; `base` is what both began with. A person puts them together. */
  | { phase: "conflict"; base: Doc; theirs: StoredDocument }
  /** The server does not take it; the work stays in this browser. */
  | {
      phase: "refused";
      code: "document.invalid" | "document.gone" | "signed-out" | "forbidden";
      errors: DocumentError[];
    };
