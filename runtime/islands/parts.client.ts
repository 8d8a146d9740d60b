/**
 * Fills the places that a kept page leaves for what belongs to one visitor: one question for all of them. Where nobody
 * answers, they stay as the page had them: empty, or with the words that are for everybody.
 */
const places = [...document.querySelectorAll<HTMLElement>("[data-part]")].filter(
  (each) => !each.parentElement?.closest("[data-part]"),
);

async function fill(): Promise<void> {
  const locale = document.documentElement.lang;
  const prefix = location.pathname.startsWith(`/${locale}/`) || location.pathname === `/${locale}` ? `/${locale}` : "";
  const query = new URLSearchParams({ at: location.pathname + location.search, from: camefrom() });
  const answer = await fetch(`${prefix}/parts?${query}`, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const { parts } = (await answer.json()) as { parts: Record<string, string> };
  for (const place of places) {
    const html = parts[place.dataset.part ?? ""];
    if (html === undefined) continue;
    const made = new DOMParser().parseFromString(html, "text/html").body;
    place.replaceWith(...[...made.childNodes].map((node) => document.importNode(node, true)));
  }
  document.dispatchEvent(new Event("vitrine:filled"));
}

/** Where the visit began, kept while it lasts: the second page's own referrer is the shop. */
function camefrom(): string {
  const outside = document.referrer && new URL(document.referrer).origin !== location.origin ? document.referrer : "";
  try {
    if (outside) sessionStorage.setItem("vitrine:from", outside);
    return (outside || sessionStorage.getItem("vitrine:from")) ?? "";
  } catch {
    return outside;
  }
}

if (places.length > 0) fill().catch(() => undefined);
