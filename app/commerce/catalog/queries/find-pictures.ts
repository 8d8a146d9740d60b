import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Reader } from "#app/platform/db/index.server.ts";

/** Keys that are asked for in one question. */
const AT_ONCE = 200;

/** What pictures of the catalogue show, by their key: their own words, else what the product is called. */
export async function findPictureWords(read: Reader, keys: readonly string[]): Promise<Map<string, LocalizedText>> {
  const found = new Map<string, LocalizedText>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    const rows = await read.all<{ src: string; alt: string; title: string }>(
      `SELECT i.src, i.alt, p.title FROM product_images i JOIN products p ON p.id = i.product_id
       WHERE i.src IN (${some.map(() => "?").join(", ")}) ORDER BY i.src, p.id`,
      some,
    );
    for (const { src, alt, title } of rows) {
      if (!found.has(src)) found.set(src, { ...words(title), ...words(alt) });
    }
  }
  return found;
}

/** A text at rest, without the languages that say nothing. */
function words(json: string): LocalizedText {
  const text = JSON.parse(json) as LocalizedText;
  return Object.fromEntries(Object.entries(text).filter(([, said]) => said));
}
