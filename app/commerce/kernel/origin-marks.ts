/** Marks of a campaign that an address may carry and an order keeps; any other is not looked at. */
export const UTM_FIELDS = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] as const;

/** What advertising networks add to an address, to know a click again: Google, Meta, TikTok, Microsoft, X, Snap, LinkedIn, Pinterest. */
export const CLICK_FIELDS = [
  ...["gclid", "gbraid", "wbraid", "fbclid", "ttclid", "msclkid"],
  ...["twclid", "ScCid", "li_fat_id", "epik"],
] as const;

const LONGEST_UTM = 200;
/** A click's id is worth nothing when it is cut: a longer one than any network's is left out. */
const LONGEST_CLICK = 500;

/** The marks among what an address or a form carries, by name, in one order: words cut to what is kept, ids whole. */
export function originMarks(read: (name: string) => string | null | undefined): [string, string][] {
  const words = UTM_FIELDS.map((name): [string, string] => [name, (read(name) ?? "").slice(0, LONGEST_UTM)]);
  const clicks = CLICK_FIELDS.map((name): [string, string] => [name, read(name) ?? ""]);
  return [...words, ...clicks.filter(([, id]) => id.length <= LONGEST_CLICK)].filter(([, value]) => value !== "");
}
