import { heightOf, keepHeights, type PartHeights, readHeights } from "./part-heights.ts";

/**
 * Fills the places that a kept page leaves for what belongs to one visitor: one question for all of them. Where nobody
 * answers, they stay as the page had them: empty, or with the words that are for everybody.
 */
const places = [...document.querySelectorAll<HTMLElement>("[data-part]")].filter(
  (each) => !each.parentElement?.closest("[data-part]"),
);
const width = window.innerWidth;
const known = readHeights(kept("vitrine:parts"));

async function fill(): Promise<void> {
  const locale = document.documentElement.lang;
  const prefix = location.pathname.startsWith(`/${locale}/`) || location.pathname === `/${locale}` ? `/${locale}` : "";
  const query = new URLSearchParams({ at: location.pathname + location.search, from: camefrom() });
  const answer = await fetch(`${prefix}/parts?${query}`, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const { parts } = (await answer.json()) as { parts: Record<string, string> };
  const shown = new Map<string, Node[]>();
  for (const place of places) {
    const part = place.dataset.part ?? "";
    const html = Object.hasOwn(parts, part) ? parts[part] : undefined;
    shown.set(part, []);
    if (html === undefined) continue;
    const made = new DOMParser().parseFromString(html, "text/html").body;
    const nodes = [...made.childNodes].map((node) => document.importNode(node, true));
    shown.set(part, nodes);
    place.replaceWith(...nodes);
  }
  keep("vitrine:parts", JSON.stringify(keepHeights(known, measured(shown))));
  document.dispatchEvent(new Event("vitrine:filled"));
}

/** What was shown to this visitor a moment ago will most likely be again: it finds its room, and pushes nothing away. */
function reserve(): void {
  for (const place of places) {
    const height = place.hidden ? heightOf(known, place.dataset.part ?? "", width) : undefined;
    if (height === undefined) continue;
    place.hidden = false;
    place.dataset.reserved = "";
    place.style.minHeight = `${height}px`;
  }
}

/** Room that nothing came for is given back. */
function release(): void {
  for (const place of places) {
    if (place.dataset.reserved === undefined || !place.isConnected) continue;
    place.hidden = true;
    place.style.minHeight = "";
  }
}

function measured(shown: ReadonlyMap<string, readonly Node[]>): PartHeights {
  const heights = [...shown].map(([part, nodes]) => {
    const tall = nodes.map((node) => (node instanceof HTMLElement ? node.offsetHeight : 0));
    return [part, [width, Math.max(0, ...tall)]] as const;
  });
  return Object.fromEntries(heights);
}

function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing shows the same, without the room.
  }
}

/** Where the visit began, kept while it lasts: the second page's own referrer is the shop. */
function camefrom(): string {
  const outside = document.referrer && new URL(document.referrer).origin !== location.origin ? document.referrer : "";
  if (outside) keep("vitrine:from", outside);
  return (outside || kept("vitrine:from")) ?? "";
}

if (places.length > 0) {
  reserve();
  fill()
    .catch(() => undefined)
    .finally(release);
}
