import { useCallback, useEffect, useRef } from "react";
import type { EditorTools } from "../editor-context.tsx";

function isWriting(event: ClipboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (!target || typeof target.closest !== "function") return false;
  if (
    target.closest("input, textarea, [contenteditable=''], [contenteditable=true], [contenteditable=plaintext-only]")
  ) {
    return true;
  }
  const chosen = target.ownerDocument.getSelection();
  return Boolean(target.closest("[role=dialog]") || (event.type !== "paste" && chosen && !chosen.isCollapsed));
}

/**
 * Blocks travel by the system's own clipboard, as text: from page to page, tab to tab, and into a mail. The browser's
 * events need no permission; words that are being written are left to the browser.
 */
export function useClipboard(tools: EditorTools, onCopied: () => void): (event: ClipboardEvent) => void {
  const latest = useRef({ tools, onCopied });
  latest.current = { tools, onCopied };
  const handler = useCallback((event: ClipboardEvent) => {
    const { session } = latest.current.tools;
    if (event.defaultPrevented || isWriting(event) || !event.clipboardData) return;
    if (event.type === "paste") {
      const text = event.clipboardData.getData("text/plain");
      if (!text) return;
      event.preventDefault();
      session.paste(text);
      return;
    }
    const text = event.type === "cut" ? session.cut() : session.copy();
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (event.type === "copy") latest.current.onCopied();
  }, []);
  useEffect(() => {
    for (const name of ["copy", "cut", "paste"] as const) document.addEventListener(name, handler);
    return () => {
      for (const name of ["copy", "cut", "paste"] as const) document.removeEventListener(name, handler);
    };
  }, [handler]);
  return handler;
}
