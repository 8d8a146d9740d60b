import { countCookies, countIn, mayCount, UNCOUNTED, withPage } from "../document/visit-count.ts";
import type { MeasuredPage } from "../events/events.ts";

/**
 * The one script a page with islands starts with. Its tag carries what to load: `data-islands` = JSON of
 * `{ tag: [address, "now" | "idle" | "visible" | "interaction"] }`. A script that does not arrive leaves the HTML as it was.
 */
type Entry = [address: string, load: "now" | "idle" | "visible" | "interaction"];

const waits: Record<Entry[1], (elements: Element[], start: () => void) => void> = {
  now: (_, start) => start(),
  idle: (_, start) => (window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200)))(start),
  visible(elements, start) {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((each) => each.isIntersecting)) return;
        watch.disconnect();
        start();
      },
      { rootMargin: "200px" },
    );
    for (const element of elements) watch.observe(element);
  },
  interaction(elements, start) {
    const stop = new AbortController();
    const begin = () => {
      stop.abort();
      start();
    };
    for (const element of elements) {
      for (const type of ["pointerenter", "pointerdown", "focusin"]) {
        element.addEventListener(type, begin, { signal: stop.signal, passive: true });
      }
    }
  },
};

const islands = document.querySelector<HTMLElement>("script[data-islands]")?.dataset.islands ?? "{}";

const waiting = new Map(Object.entries(JSON.parse(islands) as Record<string, Entry>));

/** What a lost network held up comes when it is back. */
function bring(script: () => Promise<unknown>): void {
  script().catch((error: unknown) => {
    if (navigator.onLine) throw error;
    addEventListener("online", () => bring(script), { once: true });
  });
}

function look(): void {
  for (const [tag, [address, load]] of waiting) {
    const elements = [...document.querySelectorAll(tag)];
    if (elements.length === 0) continue;
    waiting.delete(tag);
    waits[load](elements, () => bring(() => import(/* @vite-ignore */ address)));
  }
}

/** This page is one more of the visit; one that staff try out says nothing of itself, and is none. */
function count(): void {
  const measured = document.querySelector<HTMLElement>("[data-measured]")?.dataset.measured;
  if (measured === undefined) return;
  try {
    const { cookie } = document;
    const may = mayCount(cookie, (JSON.parse(measured) as Pick<MeasuredPage, "consent">).consent);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers that shop here.
    for (const each of countCookies(may ? withPage(countIn(cookie)) : UNCOUNTED)) document.cookie = each;
  } catch {
    // A frame that may keep nothing.
  }
}

/** What waited for the network in another page of the shop goes from this one. */
function sendWaiting(): void {
  try {
    if (Object.keys(localStorage).join().includes(":waits:")) bring(() => import("../forms/send-waiting.client.ts"));
  } catch {
    // A frame that may keep nothing.
  }
}

// Before anything on the page asks the shop. A page that a browser made ahead counts when it is looked at.
if ((document as { prerendering?: boolean }).prerendering) {
  document.addEventListener("prerenderingchange", count, { once: true });
} else count();
look();
sendWaiting();
// What belongs to this visitor alone arrives after the page.
document.addEventListener("vitrine:filled", look);
