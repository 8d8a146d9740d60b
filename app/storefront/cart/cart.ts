import type { Cart } from "#app/commerce/carts/index.server.ts";
import { findSellables } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { WantedLine } from "#blocks/contract/index.ts";
import { cleanValue } from "#runtime/forms/clean-value.ts";

export type CartCodes = Partial<Pick<Cart, "coupon" | "voucher">>;

/** What the storefront wants of carts. */
export interface CartPorts {
  /** @returns the cart's token, which is another one where the given one opened none */
  add(token: string | undefined, line: Omit<WantedLine, "key">, locale: Locale): Promise<Result<string>>;
  set(token: string, key: string, quantity: number, locale: Locale): Promise<Result<null>>;
  keepCodes(token: string, codes: CartCodes, locale: Locale): Promise<Result<null>>;
  /** @param cart its hash */
  end(cart: string): Promise<void>;
}

const NAME = "vitrine_cart";
const COUNT = "vitrine_count";
const KEPT_SECONDS = 30 * 24 * 3_600;
const TOKEN = /(?:^|;\s*)vitrine_cart=([A-Za-z0-9_-]{22})(?:;|$)/;
/** More pieces than a bundle may let choose; the rest is not read. */
const MOST_PARTS = 60;

/** The token of a visitor's cart, as far as the cookie has the shape of one. */
export function cartToken(headers: Headers): string | undefined {
  return TOKEN.exec(headers.get("cookie") ?? "")?.[1];
}

/**
 * What the browser keeps: the token, which no script reads, and how many pieces there are, which one may: pages that
 * everybody shares say it beside their link to the cart.
 */
function cartCookies(token: string, pieces: number, secure: boolean): string[] {
  const rest = (seconds: number) => `Max-Age=${seconds}; Path=/; SameSite=Lax${secure ? "; Secure" : ""}`;
  const kept = pieces > 0 ? KEPT_SECONDS : 0;
  return [`${NAME}=${token}; ${rest(KEPT_SECONDS)}; HttpOnly`, `${COUNT}=${pieces}; ${rest(kept)}`];
}

/** Its lines that are still for sale: the others cost nothing, and are not counted. */
export async function linesForSale(
  { read, clock }: Pick<QueryContext, "read" | "clock">,
  { lines }: Pick<Cart, "lines">,
): Promise<Pick<Cart, "lines">> {
  const ids = [...new Set(lines.map(({ variantId }) => variantId))];
  const sold = await findSellables(read, ids, clock.now());
  const isSold = new Set(sold.filter(({ status }) => status === "active").map(({ variantId }) => variantId));
  return { lines: lines.filter(({ variantId }) => isSold.has(variantId)) };
}

export function piecesIn({ lines }: Pick<Cart, "lines">): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Its lines as they are asked to be priced. */
export function wantedLines({ lines }: Pick<Cart, "lines">): WantedLine[] {
  return lines.map(({ key, variantId, quantity, parts }) => ({
    ...{ key, variant: variantId, quantity },
    parts: parts.flatMap((part) => Array<string>(part.quantity).fill(part.variantId)),
  }));
}

/** What a form of the cart asks. */
export interface CartAsked {
  intent: "add" | "set" | "remove" | "code";
  variant: string;
  parts: string[];
  /** NaN where no whole number was typed. */
  quantity: number;
  line: string;
  codes: CartCodes;
}

export function readCartForm(form: FormData): CartAsked {
  const text = (name: string) => cleanValue(String(form.get(name) ?? "")).slice(0, 64);
  const typed = text("pack") || text("quantity") || "1";
  const intent = text("intent");
  return {
    intent: intent === "add" || intent === "remove" || intent === "code" ? intent : "set",
    ...{ variant: text("variant"), line: text("line") },
    codes: {
      ...(form.has("coupon") && { coupon: text("coupon") }),
      ...(form.has("voucher") && { voucher: text("voucher") }),
    },
    quantity: /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN,
    parts: form
      .getAll("part")
      .slice(0, MOST_PARTS)
      .flatMap((part) => (typeof part === "string" && part !== "" ? [part.slice(0, 64)] : [])),
  };
}

/** Does what a form asks. @returns the token that opens the cart; null where there is none, and none was needed */
export async function changeCart(
  carts: CartPorts,
  token: string | undefined,
  { intent, variant, parts, quantity, line, codes }: CartAsked,
  locale: Locale,
): Promise<Result<string | null>> {
  if (intent === "add") return carts.add(token, { variant, quantity, parts }, locale);
  if (token === undefined) return ok(null);
  const changed =
    intent === "code"
      ? await carts.keepCodes(token, codes, locale)
      : await carts.set(token, line, intent === "remove" ? 0 : quantity, locale);
  return changed.ok ? ok(token) : changed;
}

/** The same answer, with the cart's cookies. */
export function withCartCookies(response: Response, request: Request, token: string, pieces: number): Response {
  const cookies = cartCookies(token, pieces, request.url.startsWith("https:"));
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
