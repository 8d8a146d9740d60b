/**
 * The address of the same list with some of its choices changed; null takes one away. Any other change than the cursor's
 * begins at the first page again.
 */
export function listHref(path: string, search: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  if (!("cursor" in change)) next.delete("cursor");
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}
