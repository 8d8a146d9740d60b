import { lazy, Suspense, useEffect, useState } from "react";
import { useEditor } from "../editor-context.tsx";
import type { Left } from "./left-behind-banner.tsx";

// Hardly anybody pastes from another shop.
const LeftBehindBanner = lazy(() => import("./left-behind-banner.tsx"));

/** Says which pictures blocks from another shop left there, as soon as they are pasted, and offers to bring them. */
export function LeftBehind() {
  const { session, ports } = useEditor();
  const [left, setLeft] = useState<Left | null>(null);
  useEffect(() => {
    let gone = false;
    const unwatch = session.watch((event) => {
      if (event.kind !== "arrived") return;
      const asked = event.assets.map(async (key) => ({ key, isHere: await ports.media.has(key).catch(() => true) }));
      void Promise.all(asked).then((found) => {
        const keys = found.filter(({ isHere }) => !isHere).map(({ key }) => key);
        if (keys.length === 0 || gone) return;
        setLeft((old) => ({
          from: event.from,
          keys: [...new Set([...(old?.from === event.from ? old.keys : []), ...keys])],
        }));
      });
    });
    return () => {
      gone = true;
      unwatch();
    };
  }, [session, ports]);
  if (!left) return null;
  return (
    <Suspense fallback={null}>
      <LeftBehindBanner left={left} onDone={() => setLeft(null)} />
    </Suspense>
  );
}
