import type { Shop } from "#app/commerce/shop.ts";
import type { Wanted, WantedTo } from "#blocks/contract/index.ts";
import { cleanValue } from "#runtime/forms/clean-value.ts";
import { ANSWER_PREFIX, waitedIn } from "#runtime/forms/form-view.ts";
import { TOKEN } from "../forms/human-check.ts";

/** What a checkout was sent, read but not judged: identifiers, quantities and words, never an amount. */
export interface SentCheckout {
  wanted: Wanted & { to: WantedTo; coupon: string; voucher: string; payment: string; bumps: string[] };
  /** Names the order; "" where the form was kept by a cache and no script has given it one. */
  key: string;
  /** Names what is being filled in, for what is kept of it unfinished: one form, or one cart however often its form opens. */
  session: string;
  /** Id of the form document; null is the shop's own. */
  form: string | null;
  /** ISO 3166-1 alpha-2, one of the shop's. */
  country: string;
  /** It is a cart that is ordered, the browser's own or the one it was begun with; what is in it comes from the cart itself. */
  cart: "own" | "begun" | null;
  /** Only asks what it costs now. */
  update: boolean;
  /** Too many codes were tried from where it comes: its own, in this field, was not looked at. */
  stopped?: "coupon" | "voucher";
  /** Everything that was typed, by field name. */
  typed: Record<string, string>;
  /** The same as it came, for the form's own questions: several of one name, and files. */
  entries: readonly (readonly [string, FormDataEntryValue])[];
  /** Index of the form's step that was sent, and whether it was shown as the last: with all that is to be agreed on. */
  step: number;
  last: boolean;
  /** Ids of blocks that were not on the page it was sent from: an answer brings them, and nobody was asked yet. */
  waited: readonly string[];
  /** Of the link by which somebody goes on with it; "" where they began it here. */
  unfinished: string;
  /** What articles were shown to cost, minor units: compared, and never a price. */
  shown: { variantId: string; unitPrice: number }[];
  /** A field that nobody sees is filled in: by a program, or by a browser that knows no better. */
  trapped: boolean;
  /** The token by which its browser shows that a person sits before it. */
  human: string;
  /** Only asks for the step before, or for the one that was reached. */
  back: boolean;
  resume: boolean;
}

const UNFINISHED = /^[A-Za-z0-9_-]{22,64}$/;
const KEY = /^[A-Za-z0-9_-]{16,64}$/;
/** More fields than any form of ours has; the rest is not read. */
const MOST_FIELDS = 80;
/** More answers than any form takes; the rest is not read. */
const MOST_ENTRIES = 2_000;
/** Answers that an order knows are the order's own, whoever asks for them. */
const OF_ORDERS = /^a\.(name|phone|address|city|email|note|consent)$/;
/** More pieces than a bundle may let choose; the rest is not read. */
const MOST_PARTS = 60;

/** Which cart is ordered, as the form says it. */
const CARTS: ReadonlyMap<string, SentCheckout["cart"]> = new Map([
  ["1", "own"],
  ["begun", "begun"],
]);

/** Reads a checkout from a form's fields or an address's query: of what is its own, the first of each name counts. */
export function readCheckout(
  sent: Iterable<readonly [string, FormDataEntryValue]>,
  shop: Pick<Shop, "country" | "countries" | "payments">,
): SentCheckout {
  const fields = new Map<string, string>();
  const parts: string[] = [];
  const entries: (readonly [string, FormDataEntryValue])[] = [];
  for (const entry of sent) {
    if (entries.length >= MOST_ENTRIES) break;
    entries.push(entry);
    const [said, value] = entry;
    const name = OF_ORDERS.test(said) ? said.slice(ANSWER_PREFIX.length) : said;
    if (typeof value !== "string" || name.startsWith(ANSWER_PREFIX) || fields.size >= MOST_FIELDS) continue;
    // What was chosen of a bundle: a field a piece, or all in one.
    if (name === "part") parts.push(...value.slice(0, 4_000).split(",").filter(Boolean));
    if (!fields.has(name)) fields.set(name.slice(0, 60), value);
  }
  const text = (name: string) => cleanValue(fields.get(name)).slice(0, 64);
  const country = text("country").toUpperCase();
  const shipped = shop.countries.includes(country) ? country : shop.country;
  const way = text("delivery");
  const key = KEY.test(text("key")) ? text("key") : "";
  const to: WantedTo = {
    country: shipped,
    ...{ region: text("region"), city: cleanValue(fields.get("city")), postcode: text("postcode") },
    // Each way with desks has a list of its own; that of the way which was chosen says which desk.
    delivery: text(`desk_${way}`) || way,
  };
  return {
    wanted: {
      ...{ variant: text("variant"), quantity: readQuantity(fields.get("pack") ?? fields.get("quantity")), to },
      ...(parts.length > 0 && { parts: parts.slice(0, MOST_PARTS).map((id) => id.slice(0, 64)) }),
      ...{ coupon: text("coupon"), voucher: text("voucher"), bumps: bumpsOf(fields.keys()), phone: text("phone") },
      // The shop's first where none was chosen.
      payment: text("payment") || (shop.payments.methods[0]?.method ?? ""),
    },
    ...{ key, session: key },
    form: text("form") || null,
    country: shipped,
    cart: CARTS.get(text("cart")) ?? null,
    // Choosing a pack, like "recalculate", orders nothing yet.
    update: fields.get("intent") === "update" || fields.has("pack"),
    entries,
    step: Math.max(0, Math.trunc(Number(text("step")) || 0)),
    // The sheet's script has shown what an answer brings, and says nothing of it.
    waited: waitedIn((fields.get("waited") ?? "").slice(0, 20_000), ""),
    unfinished: UNFINISHED.test(text("unfinished")) ? text("unfinished") : "",
    shown: shownIn(fields.get("prices") ?? ""),
    trapped: (fields.get("website") ?? "") !== "",
    human: (fields.get(TOKEN) ?? "").slice(0, 4_000),
    ...{ last: fields.has("last"), back: fields.get("intent") === "back" },
    resume: fields.get("intent") === "resume",
    typed: {
      ...Object.fromEntries([...fields].map(([name, value]) => [name, cleanValue(value)])),
      ...(parts.length > 0 && { part: parts.slice(0, MOST_PARTS).join(",") }),
    },
  };
}

/** Under which an order that is begun is kept: the link by which somebody goes on with it, else its own session. */
export function draftToken({ session, unfinished }: Pick<SentCheckout, "session" | "unfinished">): string {
  return unfinished || session;
}

const SHOWN = /^([0-9A-HJKMNP-TV-Z]{26}):(\d{1,15})$/;
/** More articles than one order has; the rest is not read. */
const MOST_SHOWN = 200;

/** What is no article with its price says nothing. */
function shownIn(prices: string): SentCheckout["shown"] {
  return prices.split(" ", MOST_SHOWN).flatMap((each) => {
    const [, variantId, amount] = SHOWN.exec(each) ?? [];
    return variantId ? [{ variantId, unitPrice: Number(amount) }] : [];
  });
}

const BUMP = /^bump_([0-9A-Z]{1,40})$/;

/** The order bumps that are ticked: a box that is not ticked is not sent. */
function bumpsOf(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => BUMP.exec(name)?.[1] ?? []);
}

/** One where none is said; what is no whole number stays none, so that nobody gets another quantity than they asked. */
function readQuantity(text: string | undefined): number {
  if (text === undefined || text.trim() === "") return 1;
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}
