import type { Largest } from "#runtime/cost/weights.ts";

/** Wider frames show another page than a telephone's. */
const TELEPHONE = 480;

/**
 * Asks a frame of the shop's own page what was painted last among the large things; browsers without that measure, and
 * frames wider than a telephone, answer nothing.
 */
export function measureLargest(frame: HTMLIFrameElement, found: (largest: Largest) => void): () => void {
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const supported = view?.PerformanceObserver?.supportedEntryTypes ?? [];
  if (!view || frame.clientWidth > TELEPHONE || !supported.includes("largest-contentful-paint")) return () => undefined;
  const observer = new view.PerformanceObserver((list) => {
    const entry = list.getEntries().at(-1) as (PerformanceEntry & { element?: Element | null }) | undefined;
    const element = entry?.element;
    const block = element?.closest('[class^="n n-"]');
    const id = /^n n-(\S+)/.exec(block?.getAttribute("class") ?? "")?.[1];
    if (element && id) found({ id, type: "", element: element.localName });
  });
  observer.observe({ type: "largest-contentful-paint", buffered: true });
  return () => observer.disconnect();
}
