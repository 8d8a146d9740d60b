import { type RefObject, useEffect, useState } from "react";

/** What is this far from being seen is made ready. */
const MARGIN = "800px 0px";

/**
 * Of a list's rows, those that have come near to what is seen of it, by their `data-key`. A row that came stays: what is
 * typed in it, and what was refused, must not go with the scrolling.
 * @param keys of all rows, in their order
 */
export function useNear(list: RefObject<HTMLElement | null>, keys: readonly string[]): ReadonlySet<string> {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const order = keys.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows stand in the list where the keys are others.
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting ? ((target as HTMLElement).dataset.key ?? []) : [],
        );
        setNear((old) => (come.every((key) => old.has(key)) ? old : new Set([...old, ...come])));
      },
      { root: scrollerOf(element), rootMargin: MARGIN },
    );
    for (const row of element.children) observer.observe(row);
    return () => observer.disconnect();
  }, [list, order]);
  return near;
}

/** The part around an element that scrolls; null where that is the window. */
function scrollerOf({ parentElement }: HTMLElement): HTMLElement | null {
  if (!parentElement) return null;
  return ["auto", "scroll"].includes(getComputedStyle(parentElement).overflowY)
    ? parentElement
    : scrollerOf(parentElement);
}
