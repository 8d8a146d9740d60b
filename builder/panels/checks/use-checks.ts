import { useCallback, useEffect, useState } from "react";
import type { CheckedRevision } from "../../ports.ts";
import { useEditor } from "../editor-context.tsx";

export interface Checks {
  checked: CheckedRevision | null;
  failed: boolean;
  /** Saves what is open and looks again. */
  again(): void;
  /** Has other sites asked, too. What they answered stays until the page is saved anew. */
  askOutside(): Promise<void>;
}

/** What is to be mended on the last saved version, as long as somebody looks: each save asks again, one at a time. */
export function useChecks(isOpen = true): Checks {
  const { ports, autosave, stored } = useEditor();
  const [checked, setChecked] = useState<CheckedRevision | null>(null);
  const [failed, setFailed] = useState(false);
  const [revision, setRevision] = useState(autosave.revision());

  const look = useCallback(
    async (of: string, outside = false) => {
      setFailed(false);
      try {
        const outcome = await ports.documents.check(stored.id, { revision: of, outside });
        if (outcome.ok) setChecked(outcome.value);
        else setFailed(true);
      } catch {
        // Nobody answered: said in the panel, with a way to ask again; what was found before stays.
        setFailed(true);
      }
    },
    [ports, stored.id],
  );
  useEffect(() => {
    if (!isOpen) return;
    // What was typed and not saved yet comes with the save.
    void autosave.flush().then(() => setRevision(autosave.revision()));
    return autosave.subscribe(() => setRevision(autosave.revision()));
  }, [isOpen, autosave]);
  useEffect(() => {
    if (isOpen) void look(revision);
  }, [isOpen, look, revision]);
  return {
    checked,
    failed,
    again: () => void autosave.flush().then(() => look(autosave.revision())),
    askOutside: () => autosave.flush().then(() => look(autosave.revision(), true)),
  };
}
