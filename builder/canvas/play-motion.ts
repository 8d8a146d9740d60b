import type { Motion } from "#blocks/contract/index.ts";

/** Longer than any effect with its delays lasts. */
const MOST_MS = 6_000;

/** Plays an effect once, without the scrolling or the pointer that it will wait for (see canvas.css of the shop). */
export function playMotion(element: HTMLElement, { delay = 0, stagger = 0 }: Motion): void {
  element.classList.remove("motion-preview");
  element.style.setProperty("--preview-wait", `${delay}ms`);
  element.style.setProperty("--preview-pause", `${stagger}ms`);
  // Asked for its size, the browser notices that the effect was gone, and begins it anew.
  void element.offsetWidth;
  element.classList.add("motion-preview");
  const running = element.getAnimations({ subtree: true }).map((each) => each.finished);
  const late = new Promise((resolve) => setTimeout(resolve, MOST_MS));
  void Promise.race([Promise.allSettled(running), late]).then(() => {
    element.classList.remove("motion-preview");
    element.style.removeProperty("--preview-wait");
    element.style.removeProperty("--preview-pause");
  });
}
