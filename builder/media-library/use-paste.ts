import { useEffect, useRef } from "react";

/** Files that are pasted are taken in; an https address that is pasted is asked for. What is pasted into a field stays there. */
export function usePaste(isOn: boolean, onFiles: (files: File[]) => void, onAddress: (address: string) => void): void {
  const handlers = useRef({ onFiles, onAddress });
  handlers.current = { onFiles, onAddress };
  useEffect(() => {
    if (!isOn) return;
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest("input, textarea, [contenteditable='true']")) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const words = event.clipboardData?.getData("text/plain").trim() ?? "";
      if (files.length > 0) handlers.current.onFiles(files);
      else if (/^https:\/\/\S+$/.test(words)) handlers.current.onAddress(words);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the editor's own paste, which looks for blocks.
    document.addEventListener("paste", onPaste, true);
    return () => document.removeEventListener("paste", onPaste, true);
  }, [isOn]);
}
