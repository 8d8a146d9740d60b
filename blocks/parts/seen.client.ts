const KEY = "vitrine:seen";
const MOST = 12;

/** Ids of products, the one seen last first; none where the browser keeps nothing. */
export function seenProducts(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberProduct(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...seenProducts().filter((each) => each !== id)].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing remembers nothing.
  }
}
