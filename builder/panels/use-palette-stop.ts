import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { stepTo } from "./palette-focus.ts";

const things = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-palette]")];

/**
 * Makes a palette ONE stop of the Tab key, as a toolbar is one (WAI-ARIA: roving tabindex): Tab comes to the thing that was
 * last looked at, the other keys go from there. What is in the list comes and goes: by the search, with the shop's sections.
 * @returns what the list needs
 */
export function usePaletteStop(list: RefObject<HTMLElement>) {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const arrange = () => setStop(element);
    arrange();
    const watch = new MutationObserver(arrange);
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [list]);

  return {
    onFocus: ({ currentTarget }: { currentTarget: HTMLElement }) => setStop(currentTarget),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const all = things(event.currentTarget);
      const boxes = all.map((each) => {
        const { left, top, width } = each.getBoundingClientRect();
        return { name: each.textContent ?? "", left, top, width };
      });
      const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
      const to = stepTo(boxes, all.indexOf(document.activeElement as HTMLElement), event, isRtl);
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    },
  };
}

/** The one with the focus, else the one that was, else the first. */
function setStop(list: HTMLElement): void {
  const all = things(list);
  const stop =
    all.find((each) => each === document.activeElement) ??
    all.find((each) => each.getAttribute("tabindex") === "0") ??
    all[0];
  for (const each of all) each.tabIndex = each === stop ? 0 : -1;
}
