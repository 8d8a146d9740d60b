import { type RefObject, useCallback, useEffect, useState } from "react";

const OVERSCAN = 8;

/** Which of many rows of one height are in sight: `[first, last)`. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number) {
  const [view, setView] = useState({ top: 0, room: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, room: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [scroller]);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * height;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height > element.scrollTop + element.clientHeight - height) {
        element.scrollTop = top + 2 * height - element.clientHeight;
      }
    },
    [scroller, height],
  );
  const first = Math.max(0, Math.min(count, Math.floor(view.top / height) - OVERSCAN));
  const last = Math.min(count, Math.ceil((view.top + view.room) / height) + OVERSCAN);
  return { first, last, reveal };
}
