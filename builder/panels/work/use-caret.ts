import { useEffect } from "react";
import type { Together } from "../../session/together.ts";

/**
 * The block whose words the caret stands in, in a field (`data-writes` around it names the block) or on the canvas; null
 * elsewhere, and where nothing can be written.
 */
export function caretAt(): string | null {
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLIFrameElement ? activeElement.contentDocument?.activeElement : activeElement;
  if (!focused?.matches(":read-write, select")) return null;
  const field = focused.closest<HTMLElement>("[data-writes]");
  return field?.dataset.writes ?? focused.closest<HTMLElement>("[data-node]")?.dataset.node ?? null;
}

/** Has the others told as the caret comes into a block and leaves it; the canvas tells of its own. */
export function useCaret(together: Together | null): void {
  useEffect(() => {
    if (!together) return;
    const moved = () => together.caretMoved();
    for (const name of ["focusin", "focusout"] as const) document.addEventListener(name, moved);
    return () => {
      for (const name of ["focusin", "focusout"] as const) document.removeEventListener(name, moved);
    };
  }, [together]);
}
