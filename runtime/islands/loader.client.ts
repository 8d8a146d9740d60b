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
function fetchIsland(address: string): void {
  import(/* @vite-ignore */ address).catch((error: unknown) => {
    if (navigator.onLine) throw error;
    addEventListener("online", () => fetchIsland(address), { once: true });
  });
}

function look(): void {
  for (const [tag, [address, load]] of waiting) {
    const elements = [...document.querySelectorAll(tag)];
    if (elements.length === 0) continue;
    waiting.delete(tag);
    waits[load](elements, () => fetchIsland(address));
  }
}

look();
// What belongs to this visitor alone arrives after the page.
document.addEventListener("vitrine:filled", look);
