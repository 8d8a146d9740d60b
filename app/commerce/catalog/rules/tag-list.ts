/** `terre, "soldes, -20 %"` → two tags. */
export function splitTags(list: string): string[] {
  const tags = list.match(/\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]+/g) ?? [];
  return tags
    .map((tag) => tag.trim())
    .map((tag) => (/^"(?:[^"]|"")*"$/.test(tag) ? tag.slice(1, -1).replaceAll('""', '"') : tag))
    .filter(Boolean);
}

/** Tags as one line, for a cell or a field: one that holds a comma or a quote is quoted. `splitTags` takes it apart again. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => (/[,"]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(", ");
}
