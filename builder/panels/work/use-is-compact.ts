import { useSyncExternalStore } from "react";

/** Below this the canvas and its panels have no room side by side (px). */
const QUERY = "(max-width: 899px)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

export function useIsCompact(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => false,
  );
}
