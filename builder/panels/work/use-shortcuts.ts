import { useEffect, useMemo, useRef } from "react";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { EditorTools } from "../editor-context.tsx";
import { keysFor, SHORTCUTS, type ShellActions } from "./keymap.ts";
import { matches } from "./keys.ts";

const ABOVE = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

/** What stands over the editor has keys of its own. */
function isAbove(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ABOVE) !== null;
}

/** Is the keyboard busy with something else: words, a list, a dialog? */
function isBusy(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  if (!element || typeof element.closest !== "function") return false;
  return Boolean(
    element.isContentEditable ||
      element.closest("input:not([type=checkbox], [type=radio]), textarea, select") ||
      element.closest(ABOVE),
  );
}

/** Plain keys that a focused button, switch, tab or toolbar needs for itself. */
function isTaken(target: EventTarget | null, key: string): boolean {
  const element = target as HTMLElement | null;
  if (!element || typeof element.closest !== "function") return false;
  if (element.closest("[data-own-keys]")) return true;
  const control = element.closest("button, a[href], input, [role=tab], [role=radio], summary, [role=slider]");
  return control !== null && ["Enter", " ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Escape"].includes(key);
}

/** The keyboard of the whole editor; the handler is also given to the canvas, whose events stay in its frame. */
export function useShortcuts(tools: EditorTools, shell: ShellActions): (event: KeyboardEvent) => void {
  const { dir } = useLocaleValue();
  const latest = useRef({ tools, shell });
  latest.current = { tools, shell };
  const handler = useMemo(
    () => (event: KeyboardEvent) => {
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (event.defaultPrevented || isBusy(event.target) || (plain && isTaken(event.target, event.key))) return;
      const found = SHORTCUTS.find(({ keys }) => keys.some((each) => matches(event, keysFor(each, dir))));
      if (!found?.run) return;
      event.preventDefault();
      found.run(latest.current.tools, latest.current.shell);
    },
    [dir],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // GrapesJS repeats the frame's keys on the frame's element; the canvas has handled those already.
      if ((event.target as HTMLElement | null)?.tagName !== "IFRAME") handler(event);
    };
    const onKeyFirst = (event: KeyboardEvent) => {
      if (isAbove(event.target)) return;
      const found = SHORTCUTS.find(({ keys, first }) => first && keys.some((each) => matches(event, each)));
      if (!found?.run) return;
      event.preventDefault();
      event.stopPropagation();
      found.run(latest.current.tools, latest.current.shell);
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("keydown", onKeyFirst, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("keydown", onKeyFirst, { capture: true });
    };
  }, [handler]);
  return handler;
}
